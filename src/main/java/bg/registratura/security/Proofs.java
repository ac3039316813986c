package bg.registratura.security;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.crypto.PasswordHasher;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody owns an account. Every try costs the same, a wrong one delays the next, and none locks. */
@Service
class Proofs {

    private final AccountRepository repository;
    private final PasswordHasher hasher;
    private final ColumnCipher cipher;
    private final Clock clock;

    Proofs(AccountRepository repository, PasswordHasher hasher, ColumnCipher cipher, Clock clock) {
        this.repository = repository;
        this.hasher = hasher;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Tries a username with a password and, where the account has one, the code of its second factor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Proof prove(String username, String password, @Nullable String code) {
        var now = clock.instant();
        var found = repository.findByUsername(username.strip());
        found.ifPresent(account -> repository.lock(account.id()));
        var account = found.flatMap(a -> repository.find(a.id())).orElse(null);
        if (account == null || account.passwordHash() == null) {
            hasher.matchesNothing(password);
            return account == null ? new Proof.Unproved(null, "UNKNOWN") : failed(account, "UNKNOWN", now);
        }
        boolean right = hasher.matches(password, account.passwordHash());
        if (!account.isOpen() || account.mustWait(now)) {
            return new Proof.Unproved(null, account.isOpen() ? "TOO_SOON" : "CLOSED");
        }
        if (!right) {
            return failed(account, "WRONG_PASSWORD", now);
        }
        if (!account.needsSecondFactor()) {
            return proved(account, password, account.totpLastStep());
        }
        if (code == null || code.isBlank()) {
            return new Proof.CodeNeeded();
        }
        var step = matchingStep(account, code.replace(" ", ""), now);
        return step.isPresent() ? proved(account, password, step.getAsLong()) : failed(account, "WRONG_CODE", now);
    }

    private OptionalLong matchingStep(Account account, String code, Instant now) {
        var sealed = Objects.requireNonNull(account.totpKey());
        var key = new TotpKey(cipher.openBytes(sealed, Accounts.totpContext(account.id())));
        return key.matchingStep(code, now, account.totpLastStep());
    }

    private Proof proved(Account account, String password, long totpStep) {
        if (hasher.isOutdated(Objects.requireNonNull(account.passwordHash()))) {
            repository.rehash(account.id(), hasher.hash(password));
        }
        repository.proved(account.id(), totpStep);
        return new Proof.Proved(account);
    }

    private Proof failed(Account account, String why, Instant now) {
        int failed = account.failedAttempts() + 1;
        repository.failed(account.id(), failed, now.plus(Delay.after(failed)));
        return new Proof.Unproved(account.id(), why);
    }
}
