package bg.registratura.security;

import bg.registratura.crypto.ColumnCipher;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The second factor beside a sheet: a new password is chosen only with the code of the factor that is there. */
@Component
class SecondFactors {

    private final AccountRepository repository;
    private final ColumnCipher cipher;
    private final Clock clock;

    SecondFactors(AccountRepository repository, ColumnCipher cipher, Clock clock) {
        this.repository = repository;
        this.cipher = cipher;
        this.clock = clock;
    }

    byte[] seal(TotpKey key, AccountId id) {
        return cipher.sealBytes(key.bytes(), Accounts.totpContext(id));
    }

    /** Whether the code is of the account's own factor, which nobody may guess at leisure; true where there is none. */
    boolean shows(Account account, @Nullable String code) {
        var sealed = account.totpKey();
        var now = clock.instant();
        if (sealed == null) {
            return true;
        }
        if (code == null || account.mustWait(now)) {
            return false;
        }
        var key = new TotpKey(cipher.openBytes(sealed, Accounts.totpContext(account.id())));
        var step = key.matchingStep(code.replace(" ", ""), now, account.totpLastStep());
        if (step.isEmpty()) {
            int failed = account.failedAttempts() + 1;
            repository.failed(account.id(), failed, now.plus(Delay.after(failed)));
            return false;
        }
        repository.proved(account.id(), step.getAsLong());
        return true;
    }
}
