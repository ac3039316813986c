package bg.registratura.visit;

import bg.registratura.people.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One examination asked for in a visit.
 *
 * @param accessionNumber the number that the worklist, the study and the paper carry (DICOM 0008,0050)
 */
public record Order(
        OrderId id,
        VisitId visit,
        PatientId patient,
        String accessionNumber,
        Referral referral,
        Instant orderedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledReason,
        int version) {

    public boolean isCancelled() {
        return cancelledAt != null;
    }
}
