package bg.registratura.results.ui;

import bg.registratura.language.Dates;
import bg.registratura.results.DentistNotes;
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
    private final transient FirstSight sight;
    private final transient DentistNotes notes;

    DentistStudyView(Viewing viewing, FirstSight sight, DentistNotes notes) {
        this.viewing = viewing;
        this.sight = sight;
        this.notes = notes;
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
        add(
                head(person),
                new OpenStudy(opened, "results.dentist.caution", () -> {
                            forget(person);
                            own.setVisible(false);
                        })
                        .watch(() -> viewing.stillMay(opened.study())),
                own);
    }

    private Div head(Div person) {
        var back = new Anchor("dentist", getTranslation("results.back.dentist"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var head = new Div(back, person);
        head.addClassName("study-head");
        return head;
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
                new Span(getTranslation("results.kind." + study.examination().name())),
                new Span(Dates.day(getLocale(), study.madeOn())),
                new Span(getTranslation("results.kept", study.kept().told(getLocale(), Audience.DENTIST))));
        person.addClassName("person");
        return person;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.page");
    }
}
