package bg.registratura.subjectrequest;

import bg.registratura.people.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A request as the desk wrote it down.
 *
 * @param patient whom it is about; absent when the person was found in no register
 */
public record Intake(RequestKind kind, @Nullable PatientId patient, Applicant applicant, Wish wish) {}
