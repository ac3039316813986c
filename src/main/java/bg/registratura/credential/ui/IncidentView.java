package bg.registratura.credential.ui;

import bg.registratura.credential.CredentialIncident;
import bg.registratura.credential.CredentialIncident.Seen;
import bg.registratura.credential.CredentialIncidentId;
import bg.registratura.credential.CredentialIncidents;
import bg.registratura.language.Dates;
import bg.registratura.shell.Called;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sheet that somebody else used: whose, when, what was seen with it, who knows, and what the officer finds. */
@Route("dpo/sheets/:incident([0-9a-f-]{36})")
@RolesAllowed("DPO")
class IncidentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CredentialIncidents incidents;

    IncidentView(CredentialIncidents incidents) {
        this.incidents = incidents;
        addClassName("page");
    }

    static String route(CredentialIncident incident) {
        return "dpo/sheets/" + incident.id().value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new CredentialIncidentId(Called.by(event, "incident")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credential.incident.title");
    }

    void show(CredentialIncidentId id) {
        removeAll();
        var incident = incidents.read(id).orElseThrow(NotFoundException::new);
        var back = new Anchor("dpo/sheets", getTranslation("credential.incidents.title"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var whose = incident.whose();
        var person = new Div(
                new Span(whose.displayName()),
                new Span(getTranslation("credential.kind." + whose.kind().name())),
                new Span(getTranslation("credential.incident.username", whose.username())));
        person.addClassName("person");
        add(
                back,
                new H1(getTranslation("credential.incident.label", incident.label())),
                person,
                standing(incident),
                facts(incident));
        add(incident.closing() == null ? decision(incident) : closed(incident.closing()));
    }

    private Div standing(CredentialIncident incident) {
        var standing = new Div(
                incident.reissuedAt() == null
                        ? getTranslation("credential.incident.frozen")
                        : getTranslation("credential.incident.reissued", at(incident.reissuedAt())));
        standing.addClassNames("message", incident.reissuedAt() == null ? "message-blocked" : "message-done");
        return standing;
    }

    private DescriptionList facts(CredentialIncident incident) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "credential.incident.issued-at", at(incident.issuedAt()));
        fact(facts, "credential.incident.used-at", at(incident.usedAt()));
        fact(facts, "credential.incident.reported-at", at(incident.reportedAt()));
        fact(facts, "credential.incident.looks", String.valueOf(incident.looks()));
        fact(facts, "credential.incident.desk", seen(incident.desk()));
        fact(facts, "credential.incident.officer", seen(incident.officer()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private String seen(@Nullable Seen seen) {
        if (seen == null) {
            return getTranslation("credential.incident.nobody-yet");
        }
        return seen.by() == null ? at(seen.at()) : seen.by() + ", " + at(seen.at());
    }

    private String at(Instant moment) {
        return Dates.dayTime(getLocale(), moment);
    }

    private Div decision(CredentialIncident incident) {
        var term = new Paragraph(getTranslation("credential.incident.tell-by", at(incident.tellBy())));
        var section = new Div(new H2(getTranslation("credential.incident.decide")), term, new FindingForm(chosen -> {
            incidents.close(incident.id(), chosen.finding(), chosen.note());
            Notices.done("credential.incident.closed");
            show(incident.id());
        }));
        section.addClassName("section");
        return section;
    }

    private Div closed(CredentialIncident.Closing closing) {
        var section = new Div(
                new H2(getTranslation("credential.finding." + closing.finding().name())),
                new Paragraph(closing.note()),
                new Paragraph(getTranslation(
                        "credential.incident.closed-by", closing.by() == null ? "" : closing.by(), at(closing.at()))));
        section.addClassName("section");
        return section;
    }
}
