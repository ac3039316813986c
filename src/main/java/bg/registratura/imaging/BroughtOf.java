package bg.registratura.imaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody says of a study that was brought: of whom it is, and beside which examination it is kept.
 *
 * @param by who says it
 * @param isOwn whoever asks said it themselves, and is not the other one
 * @param doubts what does not agree; then another has to look too before it is anybody's
 */
public record BroughtOf(
        StudyId study,
        String patientName,
        LocalDate born,
        String accessionNumber,
        String madeWhere,
        String by,
        Instant at,
        boolean isOwn,
        Set<Doubt> doubts) {}
