package bg.registratura.security;

import bg.registratura.crypto.PasswordHasher;
import java.time.Clock;
import java.util.Objects;
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

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final AccountRepository repository;
    private final PasswordHasher hasher;
    private final SecondFactors factors;
    private final Tries tries;
    private final Clock clock;

    Proofs(AccountRepository repository, PasswordHasher hasher, SecondFactors factors, Tries tries, Clock clock) {
        this.repository = repository;
        this.hasher = hasher;
        this.factors = factors;
        this.tries = tries;
        this.clock = clock;
    }

    /** Tries a username with a password and, where the account has one, the code of its second factor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Proof prove(String username, String password, @Nullable String code) {
        var id = repository.named(Names.asTyped(username)).orElse(NOBODY);
        repository.lock(id);
        var account = repository.find(id).orElse(null);
        boolean right = isRight(account, password);
        if (account == null) {
            repository.failed(NOBODY, 0, clock.instant());
            return new Proof.Unproved(null, "UNKNOWN");
        }
        var unheard = account.isOpen() ? tries.unheard(account) : "CLOSED";
        if (unheard != null) {
            repository.failed(id, account.failedAttempts(), account.nextAttemptAt());
            return new Proof.Unproved(id, unheard);
        }
        return right ? rehashed(factors.prove(account, code), password) : tries.failed(account, "WRONG_PASSWORD");
    }

    /** Pays for one hash in every case. */
    private boolean isRight(@Nullable Account account, String password) {
        var typed = Spelling.of(password);
        var hash = account == null ? null : account.passwordHash();
        boolean matches = hash == null ? hasher.matchesNothing(typed) : hasher.matches(typed, hash);
        return matches && password.length() <= Spelling.LONGEST_TYPED;
    }

    private Proof rehashed(Proof proof, String password) {
        if (proof instanceof Proof.Proved(var account)
                && hasher.isOutdated(Objects.requireNonNull(account.passwordHash()))) {
            repository.rehash(account.id(), hasher.hash(Spelling.of(password)));
        }
        return proof;
    }

    /** Tries the code of the second factor alone, of somebody who is signed in and came back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Proof proveByCode(AccountId id, String code) {
        repository.lock(id);
        var account = repository.find(id).orElse(null);
        if (account == null || account.totpKey() == null || !account.isOpen()) {
            return new Proof.Unproved(id, "CLOSED");
        }
        return factors.prove(account, code);
    }
}
