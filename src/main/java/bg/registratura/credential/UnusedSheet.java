package bg.registratura.credential;

import bg.registratura.security.AccountKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was handed over and that nobody has used; of what stands on it only the number that is no secret.
 *
 * @param protocol the number of the protocol it was handed over with
 * @param issuedBy who handed it over
 */
public record UnusedSheet(
        CredentialId id,
        AccountKind kind,
        String displayName,
        @Nullable UUID subject,
        @Nullable String protocol,
        Instant issuedAt,
        @Nullable String issuedBy,
        Instant expiresAt) {

    /** Whether it would still open. */
    public boolean isLive(Instant now) {
        return now.isBefore(expiresAt);
    }
}
