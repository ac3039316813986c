package bg.registratura.diary;

import bg.registratura.people.PatientId;
import bg.registratura.visit.Visit;

/** What comes of somebody's coming to their appointment. */
public sealed interface Arrival {

    /** The patient stands in the queue. */
    record Queued(PatientId patient, Visit visit) implements Arrival {}

    /** It is noted that they came; the desk finds or registers them now. */
    record Unregistered(String name) implements Arrival {}

    /** The appointment is for another day; nothing was written. */
    record AnotherDay() implements Arrival {}

    /** The appointment was changed meanwhile at the other desk; nothing was written. */
    record Overtaken() implements Arrival {}
}
