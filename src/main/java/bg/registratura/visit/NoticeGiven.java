package bg.registratura.visit;

import bg.registratura.people.PatientId;
import java.time.Instant;
import java.util.UUID;

/**
 * The privacy notice as one patient received it (GDPR art. 13).
 *
 * @param version of the text that was in force
 * @param document the printed copy in the register of documents
 */
public record NoticeGiven(
        PatientId patient, VisitId visit, String version, String language, UUID document, Instant givenAt) {}
