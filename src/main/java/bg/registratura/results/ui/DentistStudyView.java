package bg.registratura.results.ui;

import bg.registratura.annotation.Annotations;
import bg.registratura.results.DentistNotes;
import bg.registratura.results.Pairing;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.StudyWords;
import bg.registratura.results.Viewing;
import bg.registratura.retention.Audience;
import bg.registratura.shell.NotFoundException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One study a patient gave, for as long as the grant stands. */
@Route("dentist/:study")
@RolesAllowed("DENTIST")
class DentistStudyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Viewing viewing;
    private final transient Pairing pairing;
    private final transient FirstSight sight;
    private final transient DentistNotes notes;
    private final transient Annotations annotations;
    private final transient Offers offers;

    DentistStudyView(
            Viewing viewing,
            FirstSight sight,
            Pairing pairing,
            DentistNotes notes,
            Annotations annotations,
            Offers offers) {
        this.viewing = viewing;
        this.sight = sight;
        this.pairing = pairing;
        this.notes = notes;
        this.annotations = annotations;
        this.offers = offers;
        addClassName("study-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var opened = event.getRouteParameters()
                .get("study")
                .flatMap(StudyView::id)
                .flatMap(sight::open)
                .orElseThrow(NotFoundException::new);
        removeAll();
        var person = person(opened);
        var own = new OwnNotes(notes, opened.study().id());
        own.setVisible(!opened.study().isBrought());
        var ways = ways(opened.study());
        var downloads = offers.of(opened);
        downloads.ifPresent(offered -> {
            offered.withMarks("results.download.marks.own").withDepth().with(offers.withoutPerson(opened.study()));
            offers.several(opened.study().patient()).ifPresent(offered::with);
        });
        add(
                head(person, ways),
                new OpenStudy(opened, "results.dentist.caution", () -> {
                            forget(person);
                            ways.setVisible(false);
                            own.setVisible(false);
                        })
                        .with(StudyMarks.own(annotations, opened.study()))
                        .watch(() -> viewing.stillMay(opened.study()))
                        .unlessRestricted(() -> viewing.isRestricted(opened.study()))
                        .offer(downloads),
                own);
    }

    private Div head(Div person, Div ways) {
        var back = new Anchor(DentistView.wayBack(), getTranslation("results.back.dentist"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var head = new Div(back, person, ways);
        head.addClassName("study-head");
        return head;
    }

    private Div ways(StudyInfo study) {
        var all = new Anchor("dentist/of/" + study.patient().value(), getTranslation("results.of-patient"));
        all.getElement().setAttribute("router-link", true);
        all.addClassName("act-link");
        var ways = new Div(all);
        if (pairing.isPossible(study)) {
            ways.add(StudyView.compare("dentist/" + study.id().value(), getTranslation("results.pair.with-other")));
        }
        ways.addClassName("acts");
        return ways;
    }

    /** Whose picture it was is no longer said either. */
    private void forget(Div person) {
        person.removeAll();
        person.add(new H1(getPageTitle()));
    }

    private Div person(Viewing.Opened opened) {
        var study = opened.study();
        var person = new Div(
                new H1(opened.patientName()),
                new Span(Kinds.of(study, getLocale())),
                new Span(StudyWords.when(getLocale(), study)),
                new Span(getTranslation("results.kept", study.kept().told(getLocale(), Audience.DENTIST))));
        person.addClassName("person");
        return person;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.page");
    }
}
