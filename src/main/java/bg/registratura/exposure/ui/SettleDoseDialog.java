package bg.registratura.exposure.ui;

import bg.registratura.exposure.Dose;
import bg.registratura.exposure.UnconsentedDoses;
import bg.registratura.exposure.UnconsentedExposure;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** The dose of an exposure without consent, as a physician reads it off the unit. */
class SettleDoseDialog extends Dialog {

    private final transient UnconsentedExposure exposure;
    private final transient UnconsentedDoses doses;
    private final transient Runnable changed;
    private final DoseField dose;
    private final Checkbox noDose = new Checkbox(getTranslation("exposure.dose.not-given"));
    private final TextArea reason = new TextArea(getTranslation("exposure.correction.reason"));

    SettleDoseDialog(UnconsentedExposure exposure, UnconsentedDoses doses, Runnable changed) {
        this.exposure = exposure;
        this.doses = doses;
        this.changed = changed;
        this.dose = new DoseField(said -> doses.doubt(exposure, said));
        setHeaderTitle(getTranslation("exposure.settle.title"));
        setWidth("min(92vw, 32rem)");
        dose.take(exposure.doseMilliGrayCm2());
        dose.setWidthFull();
        dose.setAutofocus(true);
        noDose.addValueChangeListener(change -> dose.setEnabled(!change.getValue()));
        reason.setMaxLength(300);
        reason.setWidthFull();
        var explained = new Paragraph(getTranslation("exposure.settle.explained"));
        explained.addClassName("quiet");
        var all = new Div(explained, new ReportedList.Told(exposure.report()), dose, noDose, reason);
        all.addClassName("stack");
        add(all);
        var record = Acts.plain("exposure.settle.record", this::record);
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("exposure.close", this::close), record);
    }

    private void record() {
        if (!noDose.getValue() && !dose.isGood()) {
            return;
        }
        switch (doses.settle(
                exposure.id(), noDose.getValue() ? Dose.notGiven() : Dose.typed(dose.value()), reason.getValue())) {
            case RECORDED -> {
                Notices.done("exposure.settle.done");
                close();
                changed.run();
            }
            case REASON_MISSING -> {
                reason.setErrorMessage(getTranslation("exposure.uncorrected.REASON_MISSING"));
                reason.setInvalid(true);
                reason.focus();
            }
            case NOTHING_CHANGED -> Notices.refused("exposure.uncorrected.NOTHING_CHANGED");
        }
    }
}
