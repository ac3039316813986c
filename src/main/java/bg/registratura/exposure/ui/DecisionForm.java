package bg.registratura.exposure.ui;

import bg.registratura.exposure.Deciding;
import bg.registratura.exposure.Incident;
import bg.registratura.exposure.IncidentDecision.Kind;
import bg.registratura.exposure.Incidents;
import bg.registratura.security.Role;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

/** The word of one of the two, with its reason; a later word takes the place of an earlier one. */
class DecisionForm extends Div {

    private final transient Incident incident;
    private final transient Role as;
    private final transient Incidents incidents;
    private final transient Runnable decided;
    private final TextArea reason = new TextArea(getTranslation("exposure.incident.reason"));

    DecisionForm(Incident incident, Role as, Incidents incidents, Runnable decided) {
        this.incident = incident;
        this.as = as;
        this.incidents = incidents;
        this.decided = decided;
        addClassName("stack");
        reason.setMaxLength(1000);
        reason.setWidthFull();
        if (incident.waitsFor(as)) {
            reason.setAutofocus(true);
        }
        add(
                reason,
                Acts.row(
                        Acts.plain("exposure.incident.release", () -> decide(Kind.RELEASED)),
                        Acts.plain("exposure.incident.withhold", () -> decide(Kind.WITHHELD))));
    }

    private void decide(Kind kind) {
        switch (incidents.decide(incident.id(), as, kind, reason.getValue())) {
            case Deciding.Decided _ -> {
                Notices.done("exposure.incident.done");
                decided.run();
            }
            case Deciding.Refused(var why) -> {
                reason.setInvalid(true);
                reason.setErrorMessage(getTranslation("exposure.incident.not." + why.name()));
                reason.focus();
            }
        }
    }
}
