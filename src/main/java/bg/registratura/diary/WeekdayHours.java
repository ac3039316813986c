package bg.registratura.diary;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When the laboratory opens and closes on a day of the week; neither where it stays shut. */
public record WeekdayHours(
        DayOfWeek day, @Nullable LocalTime opens, @Nullable LocalTime closes) {

    /** Refuses half a day and a day that ends before it begins. */
    public WeekdayHours {
        if ((opens == null) != (closes == null) || (opens != null && closes != null && !closes.isAfter(opens))) {
            throw new IllegalArgumentException("hours have a beginning and a later end, or neither");
        }
    }

    Opening opening() {
        return opens == null || closes == null
                ? new Opening.Shut(Closure.CLOSED_THAT_DAY)
                : new Opening.Open(opens, closes);
    }
}
