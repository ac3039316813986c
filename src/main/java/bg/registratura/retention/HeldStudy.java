package bg.registratura.retention;

import bg.registratura.imaging.StudyId;
import bg.registratura.visit.Examination;
import java.time.LocalDate;

/** A study as a hold names it: what it is and of which day, no picture. */
public record HeldStudy(StudyId id, Examination examination, LocalDate takenOn) {}
