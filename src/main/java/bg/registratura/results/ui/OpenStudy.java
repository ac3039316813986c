package bg.registratura.results.ui;

import bg.registratura.language.Dates;
import bg.registratura.results.Shot;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.Viewing;
import bg.registratura.shell.Kiosk;
import bg.registratura.shell.LiveLook;
import bg.registratura.shell.XRayViewer;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** An open study: the picture first, its downloads below. It empties itself when the right to see it ends. */
class OpenStudy extends Div {

    private final Runnable ended;
    private final String endedKey;
    private transient BooleanSupplier still = () -> true;

    OpenStudy(Viewing.Opened opened, String caution, Runnable ended) {
        this(opened, caution, ended, true);
    }

    /** Where nothing is offered to take away, only looking is meant. */
    OpenStudy(Viewing.Opened opened, String caution, Runnable ended, boolean offered) {
        this.ended = ended;
        this.endedKey = offered ? "results.ended" : "results.ended.house";
        addClassName("open-study");
        var study = opened.study();
        var viewer = new XRayViewer(name(study, getLocale()), caution, stack(opened.shots()));
        viewer.addLookingEndedListener(_ -> end());
        add(viewer);
        if (offered && !Kiosk.isHere() && !opened.shots().isEmpty()) {
            add(downloads(study, opened.shots()));
        }
    }

    /** Asks from time to time whether it may still be seen: what was withdrawn vanishes from an open page by itself. */
    OpenStudy watch(BooleanSupplier still) {
        this.still = still;
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
        add(new Ended(endedKey));
        ended.run();
    }

    /** Where several people are seen in one sign-in, what is taken away says whose it is. */
    void sayWhose(String name) {
        getChildren()
                .filter(Div.class::isInstance)
                .map(Div.class::cast)
                .filter(child -> child.hasClassName("downloads"))
                .forEach(downloads -> {
                    var whose = new Span(getTranslation("results.download.whose", name));
                    whose.addClassName("downloads-whose");
                    downloads.addComponentAsFirst(whose);
                });
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
        return I18NProvider.translate(
                locale,
                "results.picture-of",
                I18NProvider.translate(
                        locale, "results.kind." + study.examination().name()),
                Dates.day(locale, study.madeOn()));
    }

    private Div downloads(StudyInfo study, List<Shot> shots) {
        var first = base(shots.getFirst());
        var original = shots.size() == 1
                ? download(first + "/original", "results.download.dicom")
                : download("images/studies/" + study.id().value() + "/archive.zip", "results.download.zip");
        var downloads = new Div(original);
        var print = asOnScreen(first, "picture.pdf", "results.download.print");
        print.setTarget(AnchorTarget.BLANK);
        print.getElement().removeAttribute("download");
        downloads.add(asOnScreen(first, "picture.jpg", "results.download.jpeg"), print);
        downloads.addClassNames("acts", "downloads");
        return downloads;
    }

    /** A copy of what the viewer shows at that moment. */
    private Anchor asOnScreen(String first, String file, String key) {
        var link = download(first + "/" + file, key);
        link.addAttachListener(attachment -> link.getElement()
                .executeJs(
                        "import(new URL('viewer/as-on-screen.js', document.baseURI)).then(m => m.asOnScreen(this, $0))",
                        file));
        return link;
    }

    private Anchor download(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("act-link");
        return link;
    }
}
