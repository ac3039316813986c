package bg.registratura.exposure.ui;

import bg.registratura.exposure.Device;
import bg.registratura.exposure.Dose;
import bg.registratura.exposure.Exposure;
import bg.registratura.exposure.ExposureReport;
import bg.registratura.exposure.Ground;
import bg.registratura.exposure.Protection;
import bg.registratura.exposure.RepeatReason;
import bg.registratura.exposure.Retake;
import bg.registratura.exposure.Session;
import bg.registratura.exposure.Technique;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the operator reads off the unit; every field says its unit of measure. */
class ExposureForm extends Div {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    private final transient Session session;
    private final transient AccountId operator;
    private final Select<Device> device = new Select<>();
    private final MeasureField voltage = new MeasureField("exposure.voltage", "kV", Technique.VOLTAGE_KV);
    private final MeasureField current = new MeasureField("exposure.current", "mA", Technique.CURRENT_MA);
    private final MeasureField time = new MeasureField("exposure.time", "s", Technique.TIME_MS.dividedBy(MILLIS));
    private final MeasureField dose = new MeasureField("exposure.dose", "mGy·cm²", Dose.PLAUSIBLE);
    private final Checkbox noDose = new Checkbox(getTranslation("exposure.dose.not-given"));
    private final RadioButtonGroup<Protection> protection =
            new RadioButtonGroup<>(getTranslation("exposure.protection"));
    private final JustificationForm justification;
    private final Select<Exposure> repeatOf = new Select<>();
    private final Select<RepeatReason> repeatReason = new Select<>();
    private final Checkbox rejected = new Checkbox(getTranslation("exposure.rejected.mark"));
    private final DateTimePicker at = new DateTimePicker(getTranslation("exposure.at"));
    private final transient LocalDateTime opened;

    ExposureForm(Session session, AccountId operator) {
        this.session = session;
        this.operator = operator;
        this.justification = new JustificationForm(session);
        this.opened = session.now().atZone(Dates.SOFIA).toLocalDateTime();
        device.setLabel(getTranslation("exposure.device"));
        device.setItems(session.devices());
        device.setItemLabelGenerator(Device::label);
        session.devices().stream().limit(session.devices().size() == 1 ? 1 : 0).forEach(device::setValue);
        protection.setItems(Protection.values());
        protection.setItemLabelGenerator(one -> getTranslation("exposure.protection." + one.name()));
        noDose.addValueChangeListener(change -> dose.setEnabled(!change.getValue()));
        at.setDatePickerI18n(DayPicker.words());
        at.setAutoOpen(false);
        at.setValue(opened);
        at.setErrorMessage(getTranslation("exposure.at.required"));
        protection.setErrorMessage(getTranslation("exposure.protection.required"));
        repeats();
        add(
                new H2(getTranslation("exposure.technique")),
                new FormLayout(device, at, voltage, current, time, dose, noDose, protection),
                justification,
                new FormLayout(repeatOf, repeatReason, rejected));
    }

    /** What was done; empty when a field says why not. */
    Optional<ExposureReport> report() {
        var measured = voltage.isGood() & current.isGood() & time.isGood() & (noDose.getValue() || dose.isGood());
        var chosen = choose(device, "exposure.device.required") & choose(repeatReason);
        protection.setInvalid(protection.isEmpty());
        at.setInvalid(at.isEmpty());
        var justified = justification.justification();
        if (!measured || !chosen || protection.isInvalid() || at.isInvalid() || justified.isEmpty()) {
            return Optional.empty();
        }
        return justified.map(given -> new ExposureReport(
                session.order().id(),
                new Ground.Consented(),
                given,
                device.getValue().id(),
                operator,
                new Technique(voltage.value(), current.value(), time.value().multiply(MILLIS)),
                noDose.getValue() ? Dose.notGiven() : Dose.typed(dose.value()),
                protection.getValue(),
                retake(),
                rejected.getValue(),
                exposedAt()));
    }

    private void repeats() {
        repeatOf.setLabel(getTranslation("exposure.repeat-of"));
        repeatOf.setItems(session.made());
        repeatOf.setEmptySelectionAllowed(true);
        repeatOf.setItemLabelGenerator(one -> one == null ? "" : Dates.dayTime(getLocale(), one.exposedAt()));
        repeatOf.setVisible(!session.made().isEmpty());
        repeatReason.setLabel(getTranslation("exposure.repeat-reason"));
        repeatReason.setItems(RepeatReason.values());
        repeatReason.setItemLabelGenerator(one -> getTranslation("exposure.repeat-reason." + one.name()));
        repeatReason.setVisible(false);
        repeatOf.addValueChangeListener(change -> repeatReason.setVisible(change.getValue() != null));
    }

    private boolean choose(Select<?> select, String key) {
        select.setInvalid(select.isEmpty());
        select.setErrorMessage(select.isEmpty() ? getTranslation(key) : "");
        return !select.isEmpty();
    }

    private boolean choose(Select<RepeatReason> reason) {
        return repeatOf.isEmpty() || choose(reason, "exposure.repeat-reason.required");
    }

    private @Nullable Retake retake() {
        return repeatOf.isEmpty() ? null : new Retake(repeatOf.getValue().id(), repeatReason.getValue());
    }

    /** Untouched, it is the moment of the page, to the microsecond: not earlier than a consent of the same minute. */
    private Instant exposedAt() {
        var typed = at.getValue();
        return typed.equals(opened) ? session.now() : typed.atZone(Dates.SOFIA).toInstant();
    }
}
