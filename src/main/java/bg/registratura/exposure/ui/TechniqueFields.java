package bg.registratura.exposure.ui;

import bg.registratura.exposure.Device;
import bg.registratura.exposure.Dose;
import bg.registratura.exposure.DoseSource;
import bg.registratura.exposure.Protection;
import bg.registratura.exposure.Quality;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.exposure.Session;
import bg.registratura.exposure.Technique;
import bg.registratura.language.Dates;
import bg.registratura.shell.DayPicker;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every unit shows of an exposure, read by a person or taken over from the file. */
class TechniqueFields extends FormLayout {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    private final transient Session session;
    private final Select<Device> device = new Select<>();
    private final MeasureField voltage = new MeasureField("exposure.voltage", "kV", Technique.VOLTAGE_KV);
    private final MeasureField current = new MeasureField("exposure.current", "mA", Technique.CURRENT_MA);
    private final MeasureField time = new MeasureField("exposure.time", "s", Technique.TIME_MS.dividedBy(MILLIS));
    private final DoseField dose;
    private final Checkbox noDose = new Checkbox(getTranslation("exposure.dose.not-given"));
    private final RadioButtonGroup<Protection> protection =
            new RadioButtonGroup<>(getTranslation("exposure.protection"));
    private final DateTimePicker at = new DateTimePicker(getTranslation("exposure.at"));
    private transient Instant moment;
    private transient LocalDateTime shown;
    private transient @Nullable BigDecimal told;

    TechniqueFields(Session session) {
        this.session = session;
        this.dose = new DoseField(said -> device.isEmpty()
                ? Optional.empty()
                : session.doubt(device.getValue().id(), said));
        this.moment = session.now();
        this.shown = wall(moment);
        device.setLabel(getTranslation("exposure.device"));
        device.setItems(session.devices());
        device.setItemLabelGenerator(Device::label);
        choose(session);
        device.addValueChangeListener(change -> warn(change.getValue()));
        warn(device.getValue());
        protection.setItems(Protection.values());
        protection.setItemLabelGenerator(one -> getTranslation("exposure.protection." + one.name()));
        protection.setErrorMessage(getTranslation("exposure.protection.required"));
        noDose.addValueChangeListener(change -> dose.setEnabled(!change.getValue()));
        at.setDatePickerI18n(DayPicker.words());
        at.setAutoOpen(false);
        at.setValue(shown);
        at.setErrorMessage(getTranslation("exposure.at.required"));
        add(device, at, voltage, current, time, dose, noDose, protection);
    }

    /** The only unit there is, else the one this order was exposed with before; the cursor stands where something lacks. */
    private void choose(Session session) {
        session.devices().stream()
                .filter(one -> session.devices().size() == 1
                        || session.done().made().stream()
                                .anyMatch(made -> made.unit().equals(one.id())))
                .forEach(device::setValue);
        device.setAutofocus(device.isEmpty());
        voltage.setAutofocus(!device.isEmpty());
    }

    /** Takes over what the unit told, and puts the cursor where it says nothing; a missing time a person says. */
    void fill(ReportedExposure report) {
        session.devices().stream()
                .filter(one -> one.id().equals(report.device()))
                .forEach(device::setValue);
        voltage.take(report.tubeVoltageKv());
        current.take(report.tubeCurrentMa());
        var millis = report.exposureTimeMs();
        time.take(millis == null ? null : millis.divide(MILLIS, MathContext.DECIMAL32));
        told = report.dose().orElse(null);
        dose.take(told);
        moment = report.exposedAt();
        shown = wall(moment);
        at.setValue(report.timeIsExact() ? shown : null);
        device.setAutofocus(false);
        voltage.setAutofocus(false);
        protection.getElement().callJsFunction("focus");
    }

    /** Whether nothing is lacking; the fields themselves say what is. */
    boolean isGood() {
        var measured = voltage.isGood() & current.isGood() & time.isGood() & (noDose.getValue() || dose.isGood());
        device.setInvalid(device.isEmpty());
        device.setErrorMessage(device.isEmpty() ? getTranslation("exposure.device.required") : "");
        protection.setInvalid(protection.isEmpty());
        at.setInvalid(at.isEmpty());
        return measured && !device.isInvalid() && !protection.isInvalid() && !at.isInvalid();
    }

    Device device() {
        return device.getValue();
    }

    Technique technique() {
        return new Technique(voltage.value(), current.value(), time.value().multiply(MILLIS));
    }

    /** As it was told where nobody changed it, else as somebody typed it. */
    Dose dose() {
        if (noDose.getValue()) {
            return Dose.notGiven();
        }
        return told != null && told.compareTo(dose.value()) == 0
                ? new Dose(DoseSource.DICOM, dose.value())
                : Dose.typed(dose.value());
    }

    Protection protection() {
        return protection.getValue();
    }

    /** Untouched, it is the moment that was shown, to the microsecond: not earlier than a consent of the same minute. */
    Instant exposedAt() {
        var typed = at.getValue();
        return typed.equals(shown) ? moment : Dates.lastBefore(session.now(), typed);
    }

    /** A check that is due is said where the unit is chosen; it does not stop the work. */
    private void warn(@Nullable Device chosen) {
        var state = chosen == null ? Quality.State.GOOD : session.quality(chosen);
        device.setHelperText(
                state == Quality.State.OVERDUE || state == Quality.State.FAILED
                        ? getTranslation("exposure.quality.warning." + state.name())
                        : "");
    }

    private static LocalDateTime wall(Instant moment) {
        return moment.atZone(Dates.SOFIA).toLocalDateTime();
    }
}
