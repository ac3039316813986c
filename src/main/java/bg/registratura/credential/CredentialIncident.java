package bg.registratura.credential;

import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was spent by somebody else, as its holder said at the door.
 *
 * @param whose the account it was for
 * @param looks how many studies were opened with the account between the use of the sheet and the report of it
 * @param reissuedAt when the desk handed over a new sheet; until then nothing opens the account
 */
public record CredentialIncident(
        CredentialIncidentId id,
        int year,
        int number,
        Whose whose,
        Instant issuedAt,
        Instant usedAt,
        Instant reportedAt,
        int looks,
        @Nullable Instant reissuedAt,
        @Nullable Seen desk,
        @Nullable Seen officer,
        @Nullable Closing closing) {

    private static final Duration TERM = Duration.ofHours(72);

    /** As people write it: 3/2026. */
    public String label() {
        return number + "/" + year;
    }

    /** Until when the supervisory authority is told, if it was a breach (Regulation, art. 33(1)). */
    public Instant tellBy() {
        return reportedAt.plus(TERM);
    }

    /** Whose sheet it was. */
    public record Whose(
            AccountId account,
            AccountKind kind,
            String username,
            String displayName,
            @Nullable UUID subject) {}

    /** Who took notice of it, and when. */
    public record Seen(Instant at, @Nullable String by) {}

    /** What the officer found. */
    public record Closing(
            Finding finding,
            String note,
            Instant at,
            @Nullable String by) {}
}
