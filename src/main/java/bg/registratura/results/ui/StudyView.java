package bg.registratura.results.ui;

import bg.registratura.annotation.Annotations;
import bg.registratura.imaging.StudyId;
import bg.registratura.results.Pairing;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.StudyWords;
import bg.registratura.results.Viewing;
import bg.registratura.results.ui.Relatives.Whose;
import bg.registratura.retention.Audience;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Phrases;
import bg.registratura.shell.ViewerLayout;
import bg.registratura.shell.XRayViewer;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/** One picture of a patient, with the picture first. */
@Route(value = "results/:study", layout = ViewerLayout.class)
@RolesAllowed("PATIENT")
class StudyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Viewing viewing;
    private final transient Pairing pairing;
    private final transient FirstSight sight;
    private final transient Relatives relatives;
    private final transient Annotations annotations;
    private final transient Offers offers;
    private final transient UnderPicture under;

    StudyView(
            Viewing viewing,
            FirstSight sight,
            Pairing pairing,
            Relatives relatives,
            Annotations annotations,
            Offers offers,
            UnderPicture under) {
        this.viewing = viewing;
        this.sight = sight;
        this.pairing = pairing;
        this.relatives = relatives;
        this.annotations = annotations;
        this.offers = offers;
        this.under = under;
        addClassName("study-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("study")
                .flatMap(StudyView::id)
                .flatMap(sight::open)
                .orElseThrow(NotFoundException::new));
    }

    void show(Viewing.Opened opened) {
        var whose = relatives.whose(opened.study().patient()).orElseThrow(NotFoundException::new);
        removeAll();
        add(head(opened.study(), whose));
        var downloads = offers.of(opened);
        if (whose.isOneOfSeveral()) {
            downloads.ifPresent(offered -> offered.sayWhose(whose.name()));
        }
        var study = new OpenStudy(opened, XRayViewer.NOT_FOR_DIAGNOSIS, () -> {})
                .watch(() -> viewing.stillMay(opened.study()))
                .offer(downloads);
        StudyMarks.shared(annotations, opened.study()).ifPresent(marks -> {
            study.with(marks);
            downloads.ifPresent(offered -> offered.withMarks("results.download.marks.shared"));
        });
        add(study, foot(opened.study(), whose));
    }

    static Optional<StudyId> id(String text) {
        try {
            return Optional.of(new StudyId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Div head(StudyInfo study, Whose whose) {
        var back = new Anchor(
                whose.address(), getTranslation(whose.isOwn() ? "results.back" : "results.title.of", whose.name()));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var day = new Paragraph(StudyWords.when(getLocale(), study));
        day.addClassName("quiet");
        var head = new Div(back);
        if (whose.isOneOfSeveral()) {
            head.add(new WhoseBar(whose, relatives.own()));
        }
        head.add(new H1(Kinds.of(study, getLocale())), day);
        head.addClassName("study-head");
        return head;
    }

    private Div foot(StudyInfo study, Whose whose) {
        var foot = new Div();
        foot.addClassName("study-foot");
        if (whose.standing().decides()) {
            foot.add(viewing.isForPersonAlone(study) ? forPersonAlone() : share(study), under.looks(study));
        }
        if (pairing.isPossible(study)) {
            foot.add(compare("results/" + study.id().value(), getTranslation("results.pair.before-after")));
        }
        if (study.isBrought()) {
            foot.add(new Paragraph(getTranslation("results.brought")));
        }
        foot.add(about(study));
        var until =
                new Paragraph(getTranslation("results.kept-until", study.kept().told(getLocale(), Audience.PERSON)));
        until.addClassName("quiet");
        foot.add(until);
        return foot;
    }

    /** What such a picture shows and how it is made, for whoever wants to know; what is seen on it a physician says. */
    private Details about(StudyInfo study) {
        var about = new Details(
                getTranslation("results.about"),
                new Paragraph(
                        getTranslation("results.about." + study.examination().name())),
                new Paragraph(getTranslation("results.about-meaning")));
        under.dose(study).ifPresent(about::add);
        about.addClassName("about-picture");
        return about;
    }

    /** The way to the same study beside another one. */
    static Anchor compare(String study, String words) {
        var compare = new Anchor(study + "/beside/" + AskedPair.PRIOR, words);
        compare.getElement().setAttribute("router-link", true);
        compare.addClassName("act-link");
        return compare;
    }

    /** What would be given now is seen by nobody, so it is not offered. */
    private static Div forPersonAlone() {
        var stopped = new Div(new Paragraph(Phrases.word("results.restricted")));
        stopped.addClassNames("message", "message-waits");
        return stopped;
    }

    private Anchor share(StudyInfo study) {
        var share = new Anchor("results/" + study.id().value() + "/sharing", getTranslation("results.show-dentist"));
        share.getElement().setAttribute("router-link", true);
        share.addClassNames("act-link", "act-link-first");
        return share;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.page");
    }
}
