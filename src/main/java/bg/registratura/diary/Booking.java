package bg.registratura.diary;

import java.time.LocalTime;

/** What comes of putting an appointment at a time. */
public sealed interface Booking {

    /** It stands there. */
    record Booked(AppointmentId id, int version) implements Booking {}

    /** Somebody else is expected there, perhaps since a moment ago at the other desk; nothing was written. */
    record Taken(LocalTime from, LocalTime until) implements Booking {}

    /** The laboratory does not work then; nothing was written. */
    record Shut(Closure why) implements Booking {}

    /** The appointment was changed meanwhile at the other desk; nothing was written. */
    record Overtaken() implements Booking {}
}
