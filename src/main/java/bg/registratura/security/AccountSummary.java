package bg.registratura.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others may know of an account: never a hash, never a key. */
public record AccountSummary(
        AccountId id,
        AccountKind kind,
        String username,
        String displayName,
        @Nullable UUID subject,
        Set<Role> roles,
        @Nullable LocalDate secrecySignedOn,
        @Nullable Instant activatedAt,
        @Nullable Instant lastSignInAt,
        @Nullable Instant disabledAt,
        boolean hasPassword,
        boolean hasSecondFactor) {

    static AccountSummary of(Account a) {
        return new AccountSummary(
                a.id(),
                a.kind(),
                a.username(),
                a.displayName(),
                a.subject(),
                a.roles(),
                a.secrecySignedOn(),
                a.activatedAt(),
                a.lastSignInAt(),
                a.disabledAt(),
                a.passwordHash() != null,
                a.totpKey() != null);
    }

    /** Whether its owner must set up a second factor before coming in. */
    public boolean needsSecondFactor() {
        return kind != AccountKind.PATIENT && !hasSecondFactor;
    }
}
