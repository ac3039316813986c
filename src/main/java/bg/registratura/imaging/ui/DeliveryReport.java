package bg.registratura.imaging.ui;

import bg.registratura.imaging.Given;
import bg.registratura.imaging.Reception;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of all that was given in together: trouble first, each kind under its number. */
class DeliveryReport extends Div {

    private static final int MOST_PATHS = 50_000;
    private static final int MOST_TOLD = 1001;

    /** What may become of a file, as people are told of it. */
    enum Group {
        FAILED("blocked"),
        MISSING("blocked"),
        REFUSED("blocked"),
        CONFLICT("blocked"),
        WAITING("waits"),
        TAKEN("done"),
        BEFORE("done"),
        SKIPPED("open");

        private final String meaning;

        Group(String meaning) {
            this.meaning = meaning;
        }
    }

    private final Map<Group, GivenGroup> groups = new EnumMap<>(Group.class);
    private final Set<String> paths = new HashSet<>();
    private final List<Given.Listed> discs = new ArrayList<>();
    private boolean closed;

    DeliveryReport() {
        addClassName("delivery");
        getElement().setAttribute("aria-live", "polite");
    }

    void hear(Given given) {
        begin();
        if (paths.size() < MOST_PATHS) {
            paths.add(given.path());
        }
        switch (given) {
            case Given.Taken(var path, var reception) -> tell(path, reception);
            case Given.Skipped(var path, var why) ->
                row(Group.SKIPPED, path, getTranslation("imaging.skip." + why.name()));
            case Given.Listed disc -> discs.add(disc);
            case Given.Stopped(var path, var why) ->
                row(Group.FAILED, path, getTranslation("imaging.stop." + why.name()));
        }
    }

    void failed(String path) {
        begin();
        row(Group.FAILED, path, getTranslation("imaging.upload.failed"));
    }

    /** What the browser did not send: on the first line how many, then names, as many as it tells. */
    void passedOver(String told, Given.Skip why) {
        begin();
        var lines = told.lines().limit(MOST_TOLD).toList();
        var names = lines.subList(Math.min(1, lines.size()), lines.size());
        names.forEach(name -> row(Group.SKIPPED, name, getTranslation("imaging.skip." + why.name())));
        if (!names.isEmpty() && lines.getFirst().matches("[0-9]{1,6}")) {
            group(Group.SKIPPED).beyond(Integer.parseInt(lines.getFirst()) - names.size());
        }
    }

    void missing(Given.Listed disc, List<String> missing) {
        int listed = disc.directory().files().size();
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(path -> row(Group.MISSING, path, getTranslation("imaging.given.absent")));
        group(Group.MISSING).setSummaryText(getTranslation("imaging.given.MISSING.of", missing.size(), listed));
    }

    List<Given.Listed> discs() {
        return discs;
    }

    Set<String> paths() {
        return paths;
    }

    /** What comes after this begins a new report. */
    void close() {
        closed = true;
        // Whoever gave in nothing else waits to be told why.
        if (groups.keySet().equals(Set.of(Group.SKIPPED))) {
            group(Group.SKIPPED).setOpened(true);
        }
        groups.values().forEach(GivenGroup::foldWhatIsMuch);
    }

    private void begin() {
        if (closed) {
            closed = false;
            groups.clear();
            paths.clear();
            discs.clear();
            removeAll();
        }
    }

    private void tell(String path, Reception reception) {
        switch (reception) {
            case Reception.Kept kept ->
                row(kept.assigned() ? Group.TAKEN : Group.WAITING, path, ReceptionWords.of(this, kept));
            case Reception.KeptBefore _ -> row(Group.BEFORE, path, getTranslation("imaging.reception.before"));
            case Reception.Conflict _ -> row(Group.CONFLICT, path, getTranslation("imaging.reception.conflict"));
            case Reception.DoseReport report ->
                row(report.before() ? Group.BEFORE : Group.TAKEN, path, ReceptionWords.of(this, report));
            case Reception.Refused(var reason) ->
                row(Group.REFUSED, path, getTranslation("imaging.refusal." + reason.name()));
        }
    }

    private void row(Group group, String path, String sentence) {
        group(group).row(path, sentence);
    }

    private GivenGroup group(Group group) {
        var shown = groups.get(group);
        if (shown == null) {
            shown = new GivenGroup("imaging.given." + group.name(), group.meaning, group != Group.SKIPPED);
            groups.put(group, shown);
            addComponentAtIndex(List.copyOf(groups.keySet()).indexOf(group), shown);
        }
        return shown;
    }
}
