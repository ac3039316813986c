package bg.registratura.results.ui;

import bg.registratura.exposure.Withholding;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.results.StudyWords;
import bg.registratura.results.Viewing;
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

/** What a physician must see to decide of an incident; nothing of it can be taken away. */
@Route("incidents/pictures/:study")
@RolesAllowed("REPORTING_PHYSICIAN")
class IncidentStudyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Viewing viewing;
    private final transient Withholding withholding;

    IncidentStudyView(Viewing viewing, Withholding withholding) {
        this.viewing = viewing;
        this.withholding = withholding;
        addClassName("study-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("study")
                .flatMap(StudyView::id)
                .flatMap(viewing::open)
                .orElseThrow(NotFoundException::new));
    }

    void show(Viewing.Opened opened) {
        removeAll();
        var person = person(opened);
        add(
                head(opened.study().id(), person),
                new OpenStudy(
                        opened,
                        "results.incident.caution",
                        () -> {
                            person.removeAll();
                            person.add(new H1(getPageTitle()));
                        },
                        false));
    }

    private Div head(StudyId study, Div person) {
        var back = new Anchor(
                withholding
                        .incidentOf(study)
                        .map(incident -> "incidents/" + incident.value())
                        .orElse("incidents"),
                getTranslation("results.back.incident"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var head = new Div(back, person);
        head.addClassName("study-head");
        return head;
    }

    private Div person(Viewing.Opened opened) {
        var study = opened.study();
        var person = new Div(
                new H1(opened.patientName()),
                new Span(StudyWords.kind(getLocale(), study)),
                new Span(Dates.day(getLocale(), study.madeOn())));
        person.addClassName("person");
        return person;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.page");
    }
}
