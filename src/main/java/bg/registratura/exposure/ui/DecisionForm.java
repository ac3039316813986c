package bg.registratura.exposure.ui;

import bg.registratura.exposure.Deciding;
import bg.registratura.exposure.IncidentDecision.Finding;
import bg.registratura.exposure.IncidentDecision.Kind;
import bg.registratura.exposure.IncidentFile;
import bg.registratura.exposure.Incidents;
import bg.registratura.exposure.Ruling;
import bg.registratura.security.Role;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;

/** The word of one of the two: what was found, and why the pictures are seen or not; a later word replaces an earlier one. */
class DecisionForm extends Div {

    private final transient IncidentFile file;
    private final transient Role as;
    private final transient Incidents incidents;
    private final transient Runnable decided;
    private final RadioButtonGroup<Finding> finding =
            new RadioButtonGroup<>(getTranslation("exposure.incident.finding"));
    private final TextArea reason = new TextArea(getTranslation("exposure.incident.reason"));

    DecisionForm(IncidentFile file, Role as, Incidents incidents, Runnable decided) {
        this.file = file;
        this.as = as;
        this.incidents = incidents;
        this.decided = decided;
        addClassName("stack");
        finding.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        finding.setItems(file.findings());
        finding.setItemLabelGenerator(one -> getTranslation("exposure.incident.finding." + one.name()));
        finding.setErrorMessage(getTranslation("exposure.incident.finding.required"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        add(
                finding,
                reason,
                Acts.row(
                        Acts.plain("exposure.incident.release", () -> decide(Kind.RELEASED)),
                        Acts.plain("exposure.incident.withhold", () -> decide(Kind.WITHHELD))));
    }

    private void decide(Kind kind) {
        finding.setInvalid(finding.isEmpty());
        lacks(reason.getValue().isBlank(), Deciding.Reason.REASON_MISSING);
        if (finding.isInvalid() || reason.isInvalid()) {
            getElement().executeJs("setTimeout(() => this.querySelector('[invalid]')?.focus(), 0)");
            return;
        }
        var ruling = new Ruling(as, kind, finding.getValue(), reason.getValue());
        switch (incidents.decide(file.incident().id(), ruling)) {
            case Deciding.Decided _ -> {
                Notices.done("exposure.incident.done");
                decided.run();
            }
            case Deciding.Refused(var why) -> {
                lacks(true, why);
                reason.focus();
            }
        }
    }

    private void lacks(boolean something, Deciding.Reason why) {
        reason.setErrorMessage(something ? getTranslation("exposure.incident.not." + why.name()) : "");
        reason.setInvalid(something);
    }
}
