package bg.registratura.passkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner's file tells it (article 15), also one that ended.
 *
 * @param label what the owner called it
 */
public record ToldPasskey(
        String label,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant endedAt) {}
