package bg.registratura.imaging.ui;

import static java.util.stream.Collectors.joining;

import bg.registratura.dicom.Lettering;
import bg.registratura.imaging.BroughtOf;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.Unassigned;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Studies of which nobody knows yet whose they are, with what the device wrote. */
class WaitingList extends Rows {

    private final transient Claims claims;
    private final transient Consumer<StudyId> look;
    private final transient Runnable changed;

    WaitingList(Claims claims, Consumer<StudyId> look, Runnable changed) {
        super("imaging.waiting", "imaging.waiting.none", true);
        this.claims = claims;
        this.look = look;
        this.changed = changed;
        var proposals = claims.brought.waiting();
        for (var study : claims.assignments.waiting()) {
            var proposal = proposals.get(study.id());
            if (proposal == null) {
                row(lines(who(study), told(study)), acts(study));
            } else {
                row(lines(who(study), told(study), proposed(proposal), doubted(proposal)), acts(proposal));
            }
        }
    }

    private Div acts(Unassigned study) {
        var assign = primary("imaging.assign", () -> new AssignDialog(claims.assignments, study, changed).open());
        var brought = new Button(
                getTranslation("imaging.brought"),
                _ -> new BroughtDialog(claims.brought, claims.assignments, study, changed).open());
        var acts = acts(look(study.id()), brought, assign);
        if (study.lettering() != Lettering.DECLARED) {
            acts.addComponentAsFirst(new Button(
                    getTranslation("imaging.reading"), _ -> new ReadingDialog(claims.readings, study, changed).open()));
        }
        return acts;
    }

    /** Whoever said it waits for another; that other has looked at the picture and says the same, or not. */
    private Div acts(BroughtOf proposal) {
        var drop = new Button(
                getTranslation("imaging.brought.drop"),
                _ -> new TakeBackDialog(claims.brought, proposal.study(), changed).open());
        return proposal.isOwn()
                ? acts(status(getTranslation("imaging.brought.awaits"), "waits"), look(proposal.study()), drop)
                : acts(look(proposal.study()), drop, primary("imaging.brought.confirm", () -> {
                    BroughtWords.tell(claims.brought.confirm(proposal.study()));
                    changed.run();
                }));
    }

    private Button look(StudyId study) {
        return new Button(getTranslation("imaging.look"), _ -> look.accept(study));
    }

    private Button primary(String key, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Div acts(Component... all) {
        var acts = new Div(all);
        acts.addClassName("acts");
        return acts;
    }

    private String proposed(BroughtOf proposal) {
        return getTranslation(
                "imaging.brought.proposed",
                proposal.by(),
                Dates.dayTime(getLocale(), proposal.at()),
                proposal.patientName(),
                Dates.day(proposal.born()),
                proposal.accessionNumber(),
                proposal.madeWhere());
    }

    private String doubted(BroughtOf proposal) {
        return getTranslation(
                "imaging.brought.doubted",
                proposal.doubts().stream()
                        .map(doubt -> getTranslation("imaging.brought.doubt." + doubt.name()))
                        .collect(joining(", ")));
    }

    private String who(Unassigned study) {
        var name = study.patientName().isEmpty() ? getTranslation("imaging.waiting.nameless") : study.patientName();
        return study.lettering() == Lettering.DECLARED
                ? name
                : name + " ("
                        + getTranslation(
                                "imaging.lettering." + study.lettering().name()) + ")";
    }

    private String told(Unassigned study) {
        var parts = new ArrayList<String>();
        parts.add(ModalityWords.of(this, study.modality()));
        parts.add(Dates.dayTime(study.takenAt()));
        if (study.accessionNumber() != null) {
            parts.add(getTranslation("imaging.waiting.number", study.accessionNumber()));
        }
        if (study.identifier() != null) {
            parts.add(getTranslation("imaging.waiting.identifier", study.identifier()));
        }
        if (study.birthDate() != null) {
            parts.add(getTranslation("imaging.waiting.born", Dates.day(study.birthDate())));
        }
        return String.join(" · ", parts);
    }
}
