package bg.registratura.intrusion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fired, without the address it fired at.
 *
 * @param tries how often it was tried
 * @param targets how many different things were tried
 * @param blockEndsAt until when the source is shut out; absent for one in the house, which is never
 * @param eraseOn the day on which all of it is erased
 * @param lifted who ended the block before its time, and why
 */
public record Intrusion(
        IntrusionId id,
        Rule rule,
        int tries,
        int targets,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant blockEndsAt,
        LocalDate eraseOn,
        @Nullable Lifted lifted) {

    /** Whether the source is shut out at a moment. */
    public boolean blocks(Instant now) {
        return blockEndsAt != null && lifted == null && now.isBefore(blockEndsAt);
    }

    /** A block that somebody ended. */
    public record Lifted(Instant at, String by, String reason) {}
}
