package bg.registratura.restriction;

import bg.registratura.imaging.StudyId;
import bg.registratura.visit.Examination;
import java.time.LocalDate;

/** A study of a person that is restricted, or may be. */
public record RestrictedStudy(StudyId id, Examination examination, LocalDate takenOn) {}
