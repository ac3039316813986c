package bg.registratura.visit;

import bg.registratura.people.PatientId;
import java.time.Instant;

/**
 * The privacy notice as one patient received it (GDPR art. 13).
 *
 * @param version of the text that was in force
 */
public record NoticeGiven(PatientId patient, VisitId visit, String version, String language, Instant givenAt) {}
