package bg.registratura.diary.ui;

import bg.registratura.diary.BookedFor;
import bg.registratura.diary.Booking;
import bg.registratura.diary.DayPlan;
import bg.registratura.diary.Slot;
import bg.registratura.diary.Wanted;
import bg.registratura.exposure.Device;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Booking a time: who, what, how long; the unit and the start stand there already. */
class BookingForm extends Div {

    private static final int STEP = 5;
    private static final int LONGEST = 240;

    private final transient DiaryHands hands;
    private final transient DayPlan plan;
    private final Consumer<Slot> booked;
    private final WhoField who;
    private final Select<Examination> examination = new Select<>();
    private final TextField start = new TextField(getTranslation("diary.start"));
    private final TextField minutes = new TextField(getTranslation("diary.minutes"));
    private final Select<Device> unit = new Select<>();
    private final TextField note = new TextField(getTranslation("diary.note"));

    BookingForm(DiaryHands hands, DayPlan plan, Slot at, Consumer<Slot> booked, Runnable leave) {
        this.hands = hands;
        this.plan = plan;
        this.booked = booked;
        this.who = new WhoField(hands.search(), examination::focus);
        addClassName("stack");
        set(at);
        var hour = new Div(start, minutes);
        hour.addClassName("diary-pair");
        add(
                new H2(getTranslation("diary.new")),
                who,
                examination,
                hour,
                unit,
                note,
                Acts.row(Acts.primary("diary.book", Key.F9, this::book), Acts.quiet("diary.leave", leave)));
        Acts.walk(List.of(examination, start, minutes, unit, note), this::book);
    }

    void focus() {
        who.focus();
    }

    private void set(Slot at) {
        examination.setLabel(getTranslation("diary.examination"));
        examination.setItems(Examination.values());
        examination.setItemLabelGenerator(kind -> getTranslation("visit.examination." + kind.name()));
        examination.addValueChangeListener(
                change -> minutes.setValue(String.valueOf(plan.minutes().get(change.getValue()))));
        examination.setValue(Examination.PANORAMIC);
        start.setValue(Dates.time(at.starts()));
        unit.setLabel(getTranslation("diary.unit.label"));
        unit.setItems(plan.devices());
        unit.setItemLabelGenerator(device -> getTranslation("diary.unit", device.name(), device.room()));
        plan.devices().stream()
                .filter(device -> device.id().equals(at.device()))
                .findFirst()
                .ifPresent(unit::setValue);
        note.setMaxLength(Wanted.LONGEST_NOTE);
        note.setHelperText(getTranslation("diary.note.help"));
    }

    private void book() {
        var whom = who.read();
        var from = Hours.read(start.getValue());
        var lasts = lasts();
        start.setErrorMessage(getTranslation("diary.start.malformed"));
        start.setInvalid(from.isEmpty());
        minutes.setErrorMessage(getTranslation("diary.minutes.malformed"));
        minutes.setInvalid(lasts.isEmpty());
        if (whom.isPresent() && from.isPresent() && lasts.isPresent()) {
            book(whom.get(), from.get(), lasts.get());
        }
    }

    private void book(BookedFor whom, LocalTime from, int lasts) {
        var slot = Slot.of(unit.getValue().id(), plan.day(), from, lasts);
        var text = note.isEmpty() ? null : note.getValue().strip();
        var booking = hands.appointments().book(new Wanted(slot, whom, examination.getValue(), text));
        if (booking instanceof Booking.Booked) {
            Notices.done("diary.booked");
            booked.accept(slot);
        } else {
            start.setErrorMessage(Outcomes.sentence(booking));
            start.setInvalid(true);
            start.focus();
        }
    }

    private Optional<Integer> lasts() {
        var typed = minutes.getValue().strip();
        return typed.matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(typed)).filter(n -> n >= STEP && n <= LONGEST && n % STEP == 0)
                : Optional.empty();
    }
}
