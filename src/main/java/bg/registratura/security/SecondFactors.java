package bg.registratura.security;

import bg.registratura.crypto.ColumnCipher;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place in which codes of second factors are judged: at the door, before what cannot be taken back, at a locked desk
 * and beside a sheet. A code works once, and nobody guesses one at leisure.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SecondFactors {

    static final String USED_CODE = "USED_CODE";

    private final Tries tries;
    private final RecoveryCodes recovery;
    private final ColumnCipher cipher;
    private final Clock clock;

    SecondFactors(Tries tries, RecoveryCodes recovery, ColumnCipher cipher, Clock clock) {
        this.tries = tries;
        this.recovery = recovery;
        this.cipher = cipher;
        this.clock = clock;
    }

    byte[] seal(TotpKey key, AccountId id) {
        return cipher.sealBytes(key.bytes(), Accounts.totpContext(id));
    }

    /** Judges the code of an account whose row is held and whose owner has shown everything else; it is spent by it. */
    Proof prove(Account account, @Nullable String code) {
        var unheard = tries.unheard(account);
        if (unheard != null) {
            return new Proof.Unproved(account.id(), unheard);
        }
        if (!account.needsSecondFactor()) {
            return tries.proved(account, account.totpLastStep());
        }
        if (code == null || code.isBlank()) {
            return new Proof.CodeNeeded();
        }
        var typed = code.replaceAll("[\\s-]", "");
        return RecoveryCodes.isOne(typed) ? byPaper(account, typed) : byApplication(account, typed);
    }

    /** A code of the sheet, in the place of one of the application. */
    private Proof byPaper(Account account, String typed) {
        return recovery.spend(account, typed)
                ? tries.proved(account, account.totpLastStep())
                : tries.failed(account, "WRONG_RECOVERY_CODE");
    }

    private Proof byApplication(Account account, String typed) {
        var key = new TotpKey(
                cipher.openBytes(Objects.requireNonNull(account.totpKey()), Accounts.totpContext(account.id())));
        var step = key.matchingStep(typed, clock.instant(), account.totpLastStep());
        if (step.isPresent()) {
            return tries.proved(account, step.getAsLong());
        }
        boolean used = key.matchingStep(typed, clock.instant(), 0).isPresent();
        return tries.failed(account, used ? USED_CODE : "WRONG_CODE");
    }
}
