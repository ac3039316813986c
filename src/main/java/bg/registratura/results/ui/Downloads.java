package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Counts;
import bg.registratura.results.Megabytes;
import bg.registratura.results.Retrieval.Load;
import bg.registratura.results.Shot;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What of an open study can be taken away: all of it first, with how much that is, and the rest below. */
class Downloads extends Div {

    private final Div more = new Div();
    private final String first;

    Downloads(Load load, List<Shot> shots) {
        addClassNames("acts", "downloads");
        this.first = "images/" + shots.getFirst().id().value();
        var size = new Span(size(load));
        size.addClassName("downloads-size");
        var all = link(zip(load.study().id()), "results.download.zip");
        all.addClassName("act-link-first");
        add(all, size);
        more.addClassName("downloads-more");
        if (shots.size() == 1) {
            more.add(link(first + "/original", "results.download.dicom"));
        }
        var print = asOnScreen(first, "picture.pdf", "results.download.print");
        print.setTarget(AnchorTarget.BLANK);
        print.getElement().removeAttribute("download");
        more.add(asOnScreen(first, "picture.jpg", "results.download.jpeg"), print);
        add(new Details(getTranslation("results.download.more"), more));
    }

    /** Where several people are seen in one sign-in, what is taken away says whose it is. */
    void sayWhose(String name) {
        var whose = new Span(getTranslation("results.download.whose", name));
        whose.addClassName("downloads-whose");
        addComponentAsFirst(whose);
    }

    /** For whoever measures: the frame on the screen in all its shades. */
    Downloads withDepth() {
        more.add(asOnScreen(first, "picture.png", "results.download.png"));
        return this;
    }

    /** With what is drawn over the picture too, for whoever ticks it: of itself a copy has nothing on it. */
    Downloads withMarks(String key) {
        var marks = new Checkbox(getTranslation(key));
        marks.addClassName("with-marks");
        more.add(marks);
        return this;
    }

    /** Something else to take, among the rest. */
    Downloads with(Component other) {
        more.add(other);
        return this;
    }

    private String size(Load load) {
        return getTranslation(
                "results.download.size",
                Counts.of(getLocale(), load.files(), "count.image"),
                Megabytes.of(getLocale(), load.bytes()));
    }

    private String zip(StudyId study) {
        return "images/studies/" + study.value() + "/archive.zip?lang="
                + getLocale().getLanguage();
    }

    /** A copy of what the viewer shows at that moment. */
    private Anchor asOnScreen(String first, String file, String key) {
        var link = link(first + "/" + file, key);
        link.addAttachListener(attachment -> link.getElement()
                .executeJs(
                        "import(new URL('viewer/as-on-screen.js', document.baseURI)).then(m => m.asOnScreen(this, $0))",
                        file));
        return link;
    }

    private Anchor link(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        asDownload(link);
        return link;
    }

    static void asDownload(Anchor link) {
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("act-link");
    }
}
