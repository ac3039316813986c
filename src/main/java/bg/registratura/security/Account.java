package bg.registratura.security;

import bg.registratura.crypto.PasswordHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever may sign in.
 *
 * @param username what is typed at the door: a chosen name for staff, a random access number for everybody else
 * @param passwordHash absent until the owner set a password
 * @param totpKey the sealed key of the second factor
 * @param totpLastStep the last time step whose code was used; a code works once (RFC 6238 section 5.2)
 * @param endsAt when it is over by itself; only accounts of the vendor's support are
 * @param nextAttemptAt wrong tries delay, they never lock: until then every try is refused
 */
record Account(
        AccountId id,
        AccountKind kind,
        String username,
        String displayName,
        @Nullable UUID subject,
        @Nullable PasswordHash passwordHash,
        byte @Nullable [] totpKey,
        long totpLastStep,
        int failedAttempts,
        @Nullable Instant nextAttemptAt,
        @Nullable LocalDate secrecySignedOn,
        @Nullable Instant activatedAt,
        @Nullable Instant lastSignInAt,
        @Nullable Instant disabledAt,
        @Nullable Instant frozenAt,
        boolean hasPasskey,
        @Nullable Instant endsAt,
        Set<Role> roles) {

    /** Something that opens it, chosen by its owner. */
    boolean hasOwnKeys() {
        return passwordHash != null || hasPasskey;
    }

    boolean isOpen() {
        return activatedAt != null && disabledAt == null && frozenAt == null;
    }

    /** Nobody comes in any more, though it was not closed yet: the database refuses the same moment (V218). */
    boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    boolean mustWait(Instant now) {
        return Delay.lasts(now, nextAttemptAt);
    }

    boolean needsSecondFactor() {
        return kind != AccountKind.PATIENT || totpKey != null;
    }

    /** What the owner's password must not be built on. */
    List<String> ownWords() {
        var words = new ArrayList<>(List.of(displayName.split("[\\s.,]+")));
        words.add(username);
        return words;
    }

    SignedIn signedIn() {
        return new SignedIn(id, kind, displayName, subject, roles);
    }
}
