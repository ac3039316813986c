package bg.registratura.diary;

import bg.registratura.exposure.Device;
import bg.registratura.visit.Examination;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One day of the diary.
 *
 * @param devices the units in use on it
 * @param appointments all of them in their order, those called off included
 * @param notBefore what of the day is over
 * @param minutes how long each examination takes
 */
public record DayPlan(
        LocalDate day,
        Opening opening,
        List<Device> devices,
        List<Appointment> appointments,
        LocalTime notBefore,
        Map<Examination, Integer> minutes) {

    static final int STEP = 15;
    private static final int HOUR = 60;

    /** Those that keep their time at a unit. */
    public List<Appointment> at(Device device) {
        return appointments.stream()
                .filter(appointment -> appointment.state().holdsItsTime())
                .filter(appointment -> appointment.slot().device().equals(device.id()))
                .toList();
    }

    /** Those that were called off or missed. */
    public List<Appointment> fallen() {
        return appointments.stream()
                .filter(appointment -> !appointment.state().holdsItsTime())
                .toList();
    }

    public long count(AppointmentState state) {
        return appointments.stream()
                .filter(appointment -> appointment.state() == state)
                .count();
    }

    /** The hours the page shows: the opening, and whatever stands outside it. */
    public Opening.@Nullable Open shown() {
        var from = appointments.stream().map(a -> a.slot().starts()).min(LocalTime::compareTo);
        var until = appointments.stream().map(a -> a.slot().ends()).max(LocalTime::compareTo);
        return switch (opening) {
            case Opening.Open open ->
                new Opening.Open(
                        from.filter(open.from()::isAfter).orElse(open.from()).withMinute(0),
                        until.filter(open.until()::isBefore).orElse(open.until()));
            case Opening.Shut _ ->
                from.isPresent() && until.isPresent()
                        ? new Opening.Open(from.get().withMinute(0), until.get())
                        : null;
        };
    }

    /** What is free at a unit, in steps of a quarter of an hour that begin anew where an appointment ends. */
    public List<Slot> free(Device device) {
        return opening instanceof Opening.Open open ? free(device, open) : List.of();
    }

    private List<Slot> free(Device device, Opening.Open open) {
        var taken = at(device);
        var free = new ArrayList<Slot>();
        var at = open.from();
        while (at.isBefore(open.until())) {
            var here = at;
            var next = taken.stream()
                    .map(Appointment::slot)
                    .filter(slot -> slot.ends().isAfter(here))
                    .findFirst();
            if (next.isPresent() && !next.get().starts().isAfter(at)) {
                at = next.get().ends();
                continue;
            }
            var end = earliest(step(at), open.until(), next.map(Slot::starts).orElse(open.until()));
            if (end.isAfter(notBefore)) {
                free.add(new Slot(device.id(), day, at, end));
            }
            at = end;
        }
        return free;
    }

    private static LocalTime step(LocalTime at) {
        int minute = (at.getMinute() / STEP + 1) * STEP;
        return minute < HOUR ? at.withMinute(minute) : at.plusHours(1).withMinute(0);
    }

    private static LocalTime earliest(LocalTime... times) {
        return List.of(times).stream().min(LocalTime::compareTo).orElseThrow();
    }
}
