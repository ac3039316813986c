package bg.registratura.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded look into a document: of whom, what for, when and by whom.
 *
 * @param confirmedBy the second person, without whom an expired document shows nothing
 */
public record IdentityCheck(
        IdentityCheckId id,
        Checked about,
        CheckPurpose purpose,
        Look look,
        LocalDate checkedOn,
        Instant checkedAt,
        UUID checkedBy,
        @Nullable UUID confirmedBy) {

    /** Whether it holds for an act about its person: on this day, for this purpose, and it showed who stood there. */
    public boolean isGoodFor(CheckPurpose wanted, LocalDate day) {
        return purpose == wanted && checkedOn.equals(day) && look.shows();
    }
}
