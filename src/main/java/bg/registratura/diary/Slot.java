package bg.registratura.diary;

import bg.registratura.exposure.DeviceId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** A time at one unit, from its start up to and not including its end. */
public record Slot(DeviceId device, LocalDate day, LocalTime starts, LocalTime ends) {

    /** Refuses what ends before it begins. */
    public Slot {
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException("a slot ends after it starts, on the same day");
        }
    }

    /** So many minutes from a start; what would pass midnight ends at the last minute of its day. */
    public static Slot of(DeviceId device, LocalDate day, LocalTime starts, int minutes) {
        var ends = starts.plusMinutes(minutes);
        return new Slot(device, day, starts, ends.isAfter(starts) ? ends : LocalTime.of(23, 59));
    }

    public int minutes() {
        return (int) Duration.between(starts, ends).toMinutes();
    }

    /** The same length somewhere else. */
    public Slot movedTo(DeviceId where, LocalDate when, LocalTime start) {
        return of(where, when, start, minutes());
    }
}
