package bg.registratura.results.ui;

import bg.registratura.results.Shot;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.StudyWords;
import bg.registratura.results.Viewing;
import bg.registratura.shell.LiveLook;
import bg.registratura.shell.PictureMarks;
import bg.registratura.shell.XRayViewer;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** An open study: the picture first, what can be taken of it below. It empties itself when the right to see it ends. */
class OpenStudy extends Div {

    private final XRayViewer viewer;
    private final Runnable ended;
    private final String endedKey;
    private transient BooleanSupplier still = () -> true;
    private transient BooleanSupplier restricted = () -> false;

    OpenStudy(Viewing.Opened opened, String caution, Runnable ended) {
        this(opened, caution, ended, true);
    }

    /** Where nothing is offered to take away, only looking is meant. */
    OpenStudy(Viewing.Opened opened, String caution, Runnable ended, boolean offered) {
        this.ended = ended;
        this.endedKey = offered ? "results.ended" : "results.ended.house";
        addClassName("open-study");
        var study = opened.study();
        viewer = new XRayViewer(name(study, getLocale()), caution, stack(opened.shots()));
        viewer.addLookingEndedListener(_ -> end());
        add(viewer);
    }

    /** Gives it something to take away below the picture, where there is something. */
    OpenStudy offer(Optional<Downloads> downloads) {
        downloads.ifPresent(this::add);
        return this;
    }

    /** Only to be looked at, with the tools of the page it stands on; what is seen is taken away from its own. */
    OpenStudy bare() {
        viewer.withoutTools();
        return this;
    }

    /** Asks from time to time whether it may still be seen: what was withdrawn vanishes from an open page by itself. */
    OpenStudy watch(BooleanSupplier still) {
        this.still = still;
        return this;
    }

    /** Asks, once it has ended, whether a restriction ended it: then that is said. */
    OpenStudy unlessRestricted(BooleanSupplier restricted) {
        this.restricted = restricted;
        return this;
    }

    /** With what is drawn over its pictures. */
    OpenStudy with(PictureMarks marks) {
        viewer.drawOver(marks);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        LiveLook.begin(this);
    }

    @ClientCallable
    void lookAgain() {
        LiveLook.at(() -> {
            if (!still.getAsBoolean()) {
                end();
            }
        });
    }

    private void end() {
        still = () -> true;
        removeAll();
        add(new Ended(restricted.getAsBoolean() ? "results.ended.restricted" : endedKey));
        ended.run();
    }

    private static List<XRayViewer.Picture> stack(List<Shot> shots) {
        return shots.stream()
                .map(shot -> new XRayViewer.Picture(base(shot), shot.frames()))
                .toList();
    }

    /** The address below which the bytes of a picture lie. */
    static String base(Shot shot) {
        return "images/" + shot.id().value();
    }

    /** What is seen, for those who cannot see it. */
    static String name(StudyInfo study, Locale locale) {
        return StudyWords.named(locale, study);
    }
}
