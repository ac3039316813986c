package bg.registratura.passkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param label what the owner called it
 * @param backedUp whether the maker of the telephone keeps a copy for the owner's other devices
 */
public record Passkey(
        PasskeyId id,
        String label,
        boolean backedUp,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    /** As many as one owner may have at once; the database holds the same (V230). */
    public static final int MOST = 10;

    /** As long as a label may be. */
    public static final int LONGEST_LABEL = 60;
}
