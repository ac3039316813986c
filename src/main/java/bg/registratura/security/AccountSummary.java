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
        @Nullable Instant frozenAt,
        boolean hasPassword,
        boolean hasPasskey,
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
                a.frozenAt(),
                a.passwordHash() != null,
                a.hasPasskey(),
                a.totpKey() != null);
    }

    /** Whether its owner chose something that opens it: a password, or a passkey. */
    public boolean hasOwnKeys() {
        return hasPassword || hasPasskey;
    }

    /** What a sheet does not open without: a second factor to be set up, or the one that is there. */
    public FactorAtDoor factorAtDoor() {
        if (hasSecondFactor) {
            return FactorAtDoor.SHOW;
        }
        return kind == AccountKind.PATIENT ? FactorAtDoor.NONE : FactorAtDoor.SET_UP;
    }
}
