package bg.registratura.exposure.ui;

import bg.registratura.exposure.Correcting;
import bg.registratura.exposure.Corrections;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.Dose;
import bg.registratura.exposure.Exposure;
import bg.registratura.exposure.Measured;
import bg.registratura.exposure.Protection;
import bg.registratura.exposure.Session;
import bg.registratura.exposure.Technique;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** An exposure that was recorded wrongly: other values, or none at all; the first entry stays and is struck through. */
class CorrectionDialog extends Dialog {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    private final transient Exposure was;
    private final transient Corrections corrections;
    private final transient Runnable corrected;
    private final Select<Device> device = new Select<>();
    private final MeasureField voltage = new MeasureField("exposure.voltage", "kV", Technique.VOLTAGE_KV);
    private final MeasureField current = new MeasureField("exposure.current", "mA", Technique.CURRENT_MA);
    private final MeasureField time = new MeasureField("exposure.time", "s", Technique.TIME_MS.dividedBy(MILLIS));
    private final DoseField dose;
    private final Checkbox noDose = new Checkbox(getTranslation("exposure.dose.not-given"));
    private final Select<Protection> protection = new Select<>();
    private final Checkbox rejected = new Checkbox(getTranslation("exposure.rejected.mark"));
    private final TextArea reason = new TextArea(getTranslation("exposure.correction.reason"));

    CorrectionDialog(Exposure was, Session session, Corrections corrections, Runnable corrected) {
        this.was = was;
        this.dose = new DoseField(said -> device.isEmpty()
                ? Optional.empty()
                : session.doubt(device.getValue().id(), said));
        this.corrections = corrections;
        this.corrected = corrected;
        setHeaderTitle(getTranslation("exposure.correction.title", Dates.dayTime(getLocale(), was.exposedAt())));
        choices(session.devices());
        fill();
        setWidth("min(92vw, 48rem)");
        reason.setMaxLength(300);
        reason.setWidthFull();
        var explained = new Paragraph(getTranslation("exposure.correction.explained"));
        explained.addClassName("quiet");
        add(explained, new FormLayout(device, protection, voltage, current, time, dose, noDose, rejected), reason);
        var correct = Acts.plain("exposure.correction.record", this::correct);
        correct.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var annul = Acts.plain("exposure.correction.annul", () -> tell(corrections.annul(was.id(), reason.getValue())));
        annul.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(Acts.quiet("exposure.close", this::close), annul, correct);
    }

    private void choices(List<Device> devices) {
        device.setLabel(getTranslation("exposure.device"));
        device.setItems(devices);
        device.setItemLabelGenerator(Device::label);
        devices.stream().filter(one -> one.id().equals(was.unit())).forEach(device::setValue);
        protection.setLabel(getTranslation("exposure.protection"));
        protection.setItems(Protection.values());
        protection.setItemLabelGenerator(one -> getTranslation("exposure.protection." + one.name()));
        protection.setValue(was.protection());
        noDose.addValueChangeListener(change -> dose.setEnabled(!change.getValue()));
    }

    private void fill() {
        voltage.take(was.tubeVoltageKv());
        current.take(was.tubeCurrentMa());
        time.take(was.exposureTimeMs().divide(MILLIS, MathContext.DECIMAL32));
        dose.take(was.doseMilliGrayCm2());
        noDose.setValue(was.doseMilliGrayCm2() == null);
        rejected.setValue(was.rejected());
    }

    private void correct() {
        var measured = voltage.isGood() & current.isGood() & time.isGood() & (noDose.getValue() || dose.isGood());
        device.setInvalid(device.isEmpty());
        device.setErrorMessage(getTranslation("exposure.device.required"));
        if (measured && !device.isInvalid()) {
            tell(corrections.correct(
                    was.id(),
                    new Measured(
                            device.getValue().id(),
                            new Technique(
                                    voltage.value(),
                                    current.value(),
                                    time.value().multiply(MILLIS)),
                            noDose.getValue() ? Dose.notGiven() : Dose.typed(dose.value()),
                            protection.getValue(),
                            rejected.getValue()),
                    reason.getValue()));
        }
    }

    private void tell(Correcting outcome) {
        switch (outcome) {
            case Correcting.Recorded _ -> {
                Notices.done("exposure.correction.done");
                close();
                corrected.run();
            }
            case Correcting.Refused(var why) -> {
                reason.setInvalid(why == Correcting.Reason.REASON_MISSING);
                reason.setErrorMessage(getTranslation("exposure.uncorrected." + why.name()));
                if (reason.isInvalid()) {
                    reason.focus();
                } else {
                    Notices.refused("exposure.uncorrected." + why.name());
                }
            }
        }
    }
}
