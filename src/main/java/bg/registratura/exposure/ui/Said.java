package bg.registratura.exposure.ui;

import bg.registratura.exposure.IncidentDecision;
import bg.registratura.exposure.IncidentDecision.Kind;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** One decision about an incident: what, by whom and when, what was found, why. */
class Said extends Div {

    Said(IncidentDecision decision) {
        var line = new Div(getTranslation(
                "exposure.incident.decided",
                getTranslation("exposure.incident.kind." + decision.kind().name()),
                decision.by(),
                Dates.dayTime(getLocale(), decision.at())));
        line.addClassNames("status", decision.kind() == Kind.RELEASED ? "status-done" : "status-blocked");
        add(line);
        var finding = decision.finding();
        if (finding != null) {
            add(new Paragraph(getTranslation("exposure.incident.finding." + finding.name())));
        }
        add(new Paragraph(decision.reason()));
        if (!decision.counts()) {
            add(new Paragraph(getTranslation("exposure.incident.decided.before")));
        }
    }
}
