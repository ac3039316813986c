package bg.registratura.consent;

import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import java.time.LocalDate;
import java.util.List;

/** Knows what was exposed in this laboratory before; the room that records exposures implements it. */
public interface EarlierExposures {

    /** Examinations of a person from a day on, the latest first; each once a day, however many pictures it took. */
    List<Earlier> since(PatientId patient, LocalDate day);

    /** One examination that was made here. */
    record Earlier(Examination examination, LocalDate on) {}
}
