package bg.registratura.credential;

import bg.registratura.crypto.PasswordHash;
import bg.registratura.security.AccountId;
import bg.registratura.security.Delay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key that turns once. It decides nothing about the secret itself: comparing is dear and done by the service. */
record OneTimeCredential(
        CredentialId id,
        AccountId account,
        PasswordHash secret,
        Instant issuedAt,
        Instant expiresAt,
        int failedAttempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant redeemedAt,
        @Nullable Instant revokedAt) {

    /** What a sheet is at a moment, whatever secret is offered with it. */
    State stateAt(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (redeemedAt != null) {
            return State.SPENT;
        }
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return Delay.lasts(now, nextAttemptAt) ? State.DELAYED : State.LIVE;
    }

    /** The states of a sheet. */
    enum State {
        /** It would open the door. */
        LIVE,
        /** Wrong tries were made a moment ago; it must rest. */
        DELAYED,
        /** It opened the door once. */
        SPENT,
        /** Its time is over. */
        EXPIRED,
        /** A newer one was issued, or access was ended. */
        REVOKED
    }
}
