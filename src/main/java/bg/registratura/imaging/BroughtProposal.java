package bg.registratura.imaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * That somebody says a study was brought, and another has to look too before it is anybody's.
 *
 * @param by who says it
 * @param isOwn whoever asks said it themselves, and is not the other one
 * @param doubts what does not agree
 */
public record BroughtProposal(
        StudyId study,
        String patientName,
        LocalDate born,
        String accessionNumber,
        String madeWhere,
        String by,
        Instant at,
        boolean isOwn,
        Set<Doubt> doubts) {}
