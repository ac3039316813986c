package bg.registratura.security;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.crypto.PasswordHasher;
import bg.registratura.intrusion.Strangers;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody owns an account. A wrong try delays the next, and none locks. Every refusal takes the same steps, one hash
 * and the same statements among them, whether there is such an account or not.
 */
@Service
class Proofs {

    static final String USED_CODE = "USED_CODE";

    /** Longer than any password there is, in the units the text is kept in. */
    private static final int LONGEST_TYPED = 2 * PasswordRule.LONGEST;

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final AccountRepository repository;
    private final PasswordHasher hasher;
    private final ColumnCipher cipher;
    private final Strangers strangers;
    private final Clock clock;

    Proofs(AccountRepository repository, PasswordHasher hasher, ColumnCipher cipher, Strangers strangers, Clock clock) {
        this.repository = repository;
        this.hasher = hasher;
        this.cipher = cipher;
        this.strangers = strangers;
        this.clock = clock;
    }

    /** Tries a username with a password and, where the account has one, the code of its second factor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Proof prove(String username, String password, @Nullable String code) {
        var now = clock.instant();
        var id = repository
                .findByUsername(Names.asTyped(username))
                .map(Account::id)
                .orElse(NOBODY);
        repository.lock(id);
        var account = repository.find(id).orElse(null);
        boolean right = isRight(account, password);
        if (account == null) {
            repository.failed(NOBODY, 0, now);
            return new Proof.Unproved(null, "UNKNOWN");
        }
        var unheard = unheard(account, now);
        if (unheard != null) {
            repository.failed(id, account.failedAttempts(), account.nextAttemptAt());
            return new Proof.Unproved(id, unheard);
        }
        return right ? secondFactor(account, password, code, now) : failed(account, "WRONG_PASSWORD", now);
    }

    /** Pays for one hash in every case. */
    private boolean isRight(@Nullable Account account, String password) {
        var typed = password.substring(0, Math.min(password.length(), LONGEST_TYPED));
        var hash = account == null ? null : account.passwordHash();
        boolean matches = hash == null ? hasher.matchesNothing(typed) : hasher.matches(typed, hash);
        return matches && typed.length() == password.length();
    }

    /** Why a try is refused whatever was typed. */
    private @Nullable String unheard(Account account, Instant now) {
        if (!account.isOpen()) {
            return "CLOSED";
        }
        if (account.mustWait(now)) {
            return "TOO_SOON";
        }
        return strangers.rest(account.id().value()) ? "STRANGER" : null;
    }

    private Proof secondFactor(Account account, String password, @Nullable String code, Instant now) {
        if (!account.needsSecondFactor()) {
            return proved(account, password, account.totpLastStep());
        }
        if (code == null || code.isBlank()) {
            return new Proof.CodeNeeded();
        }
        var key = totpKey(account);
        var typed = code.replace(" ", "");
        OptionalLong step = key.matchingStep(typed, now, account.totpLastStep());
        if (step.isPresent()) {
            return proved(account, password, step.getAsLong());
        }
        boolean used = key.matchingStep(typed, now, 0).isPresent();
        return failed(account, used ? USED_CODE : "WRONG_CODE", now);
    }

    private TotpKey totpKey(Account account) {
        var sealed = Objects.requireNonNull(account.totpKey());
        return new TotpKey(cipher.openBytes(sealed, Accounts.totpContext(account.id())));
    }

    private Proof proved(Account account, String password, long totpStep) {
        if (hasher.isOutdated(Objects.requireNonNull(account.passwordHash()))) {
            repository.rehash(account.id(), hasher.hash(password));
        }
        repository.proved(account.id(), totpStep);
        strangers.cameIn(account.id().value());
        return new Proof.Proved(account);
    }

    private Proof failed(Account account, String why, Instant now) {
        int inARow = Math.min(account.failedAttempts() + 1, Strangers.MOST_FAILURES);
        repository.failed(account.id(), inARow, now.plus(Delay.after(inARow)));
        strangers.failed(account.id().value(), inARow);
        return new Proof.Unproved(account.id(), why);
    }
}
