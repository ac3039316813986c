package bg.registratura.diary.ui;

import bg.registratura.diary.Appointment;
import bg.registratura.diary.DayPlan;
import bg.registratura.diary.Opening;
import bg.registratura.diary.Slot;
import bg.registratura.exposure.Device;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A day: a column for each unit, time downwards; arrows move over what is free and what is booked, Enter picks. */
class DayGrid extends Div {

    private static final int STEP = 5;
    private static final int HALF_HOUR = 30;

    private final transient Consumer<Slot> pick;
    private final transient Consumer<Appointment> open;
    private final Map<String, NativeButton> cells = new HashMap<>();

    DayGrid(Consumer<Slot> pick, Consumer<Appointment> open) {
        this.pick = pick;
        this.open = open;
        addClassName("diary-grid");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("diary.grid"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(GridKeys.ARROWS);
    }

    /** Draws a day within these hours. */
    void show(DayPlan plan, Opening.Open hours) {
        removeAll();
        cells.clear();
        getStyle().set("--units", String.valueOf(plan.devices().size()));
        getStyle().set("--rows", String.valueOf(row(hours, hours.until()) - 1));
        add(new Div());
        plan.devices().forEach(device -> add(head(device)));
        add(times(hours));
        plan.devices().forEach(device -> add(column(plan, device, hours)));
        getElement().executeJs(GridKeys.COME_BACK);
    }

    /** Puts the cursor on a time. */
    void focus(Slot slot) {
        var cell = cells.get(key(slot));
        if (cell != null) {
            cell.focus();
        }
    }

    private Div head(Device device) {
        var room = new Span(getTranslation("diary.room", device.room()));
        room.addClassName("quiet");
        var head = new Div(new Span(device.name()), room);
        head.addClassName("diary-head");
        return head;
    }

    private Div times(Opening.Open hours) {
        var times = new Div();
        times.addClassName("diary-times");
        var at = hours.from();
        while (at.isBefore(hours.until())) {
            var hour = new Span(Dates.time(at));
            hour.getStyle().set("grid-row", String.valueOf(row(hours, at)));
            times.add(hour);
            at = at.plusMinutes(HALF_HOUR);
        }
        return times;
    }

    private Div column(DayPlan plan, Device device, Opening.Open hours) {
        var column = new Div();
        column.addClassName("diary-column");
        plan.free(device).forEach(slot -> column.add(free(slot, device, hours)));
        plan.at(device).forEach(appointment -> column.add(booked(appointment, hours)));
        return column;
    }

    private NativeButton free(Slot slot, Device device, Opening.Open hours) {
        var cell = cell(slot, hours);
        cell.addClassName("diary-free");
        cell.setText(Dates.time(slot.starts()));
        cell.getElement()
                .setAttribute("aria-label", getTranslation("diary.free", Dates.time(slot.starts()), device.name()));
        cell.addClickListener(_ -> pick.accept(slot));
        return cell;
    }

    private NativeButton booked(Appointment appointment, Opening.Open hours) {
        var cell = cell(appointment.slot(), hours);
        cell.addClassNames("diary-booked", "status", AppointmentCard.sign(appointment.state()));
        var name = new Span(appointment.name());
        name.addClassName("diary-name");
        var what = new Span(Dates.time(appointment.slot().starts()) + " \u00b7 "
                + getTranslation(
                        "visit.examination." + appointment.examination().name()));
        what.addClassName("diary-what");
        cell.add(name, what);
        cell.getElement()
                .setAttribute(
                        "title",
                        getTranslation("diary.state." + appointment.state().name()));
        cell.addClickListener(_ -> open.accept(appointment));
        return cell;
    }

    private NativeButton cell(Slot slot, Opening.Open hours) {
        var cell = new NativeButton();
        cell.setTabIndex(-1);
        cell.getElement().setAttribute("data-at", String.valueOf(slot.starts().toSecondOfDay() / 60));
        cell.getElement().setAttribute("data-key", key(slot));
        cell.getStyle().set("grid-row", row(hours, slot.starts()) + " / " + row(hours, slot.ends()));
        cells.put(key(slot), cell);
        return cell;
    }

    private static String key(Slot slot) {
        return slot.device().value() + " " + slot.starts();
    }

    private static int row(Opening.Open hours, LocalTime at) {
        return (at.toSecondOfDay() - hours.from().toSecondOfDay()) / 60 / STEP + 1;
    }
}
