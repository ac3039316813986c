package bg.registratura.exposure.ui;

import bg.registratura.exposure.Incident;
import bg.registratura.exposure.IncidentFile;
import bg.registratura.exposure.IncidentId;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Called;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One incident: whose it is, what happened, who must be told, and what the two say. */
@Route("incidents/:incident([0-9a-f-]{36})")
@RolesAllowed({"REPORTING_PHYSICIAN", "DPO"})
class IncidentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient IncidentActs acts;
    private final transient CurrentUser user;

    IncidentView(IncidentActs acts, CurrentUser user) {
        this.acts = acts;
        this.user = user;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new IncidentId(Called.by(event, "incident")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exposure.incident");
    }

    void show(IncidentId id) {
        removeAll();
        var file = acts.incidents.open(id);
        var back = new Anchor("incidents", getTranslation("exposure.incidents"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        add(
                back,
                new H1(getTranslation("exposure.incident.label", file.incident().label())),
                person(file),
                standing(file.incident()),
                new Happened(file, acts, user.require().has(Role.REPORTING_PHYSICIAN), () -> show(id)),
                new NotifiedSection(id, acts.notifications));
        Incident.DECIDE.forEach(as -> add(decided(file, as)));
    }

    private Div person(IncidentFile file) {
        var patient = file.patient();
        var person = new Div(
                new Span(patient.name().listed()),
                new Span(Counts.of(
                        getLocale(), patient.ageOn(Dates.dayOf(file.incident().openedAt())), "count.year")),
                new Span(getTranslation("exposure.number", file.order().accessionNumber())),
                new Span(getTranslation("consent.examination."
                        + file.order().referral().examination().name())));
        person.addClassName("person");
        return person;
    }

    private Div standing(Incident incident) {
        var message = new Div(
                getTranslation("exposure.incident.is." + incident.state().name()));
        message.addClassNames(
                "message", incident.state() == Incident.State.RELEASED ? "message-done" : "message-blocked");
        return message;
    }

    private Div decided(IncidentFile file, Role as) {
        var incident = file.incident();
        var section = new Div(new H2(getTranslation("exposure.incident.decision." + as.name())));
        section.addClassName("section");
        incident.decisions().stream()
                .filter(one -> one.as() == as)
                .map(Said::new)
                .forEach(section::add);
        if (user.require().has(as)) {
            section.add(new DecisionForm(file, as, acts.incidents, () -> show(incident.id())));
        } else if (incident.waitsFor(as)) {
            section.add(new Paragraph(getTranslation("exposure.incident.awaited")));
        }
        return section;
    }
}
