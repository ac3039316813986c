package bg.registratura.diary;

import java.time.LocalTime;

/** Whether and when the laboratory works on a day. */
public sealed interface Opening {

    /** It works from an hour to an hour. */
    record Open(LocalTime from, LocalTime until) implements Opening {

        boolean holds(Slot slot) {
            return !slot.starts().isBefore(from) && !slot.ends().isAfter(until);
        }
    }

    /** It does not. */
    record Shut(Closure why) implements Opening {}
}
