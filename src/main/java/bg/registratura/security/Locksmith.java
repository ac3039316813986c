package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.PasswordHasher;
import bg.registratura.security.AccountRepository.NewFactor;
import bg.registratura.security.PasswordRule.Weakness;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fits an account with the keys its owner chose, when they are good enough. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Locksmith {

    private final AccountRepository repository;
    private final PasswordHasher hasher;
    private final SecondFactors factors;
    private final PasswordAdvice advice;
    private final AuditLog audit;

    Locksmith(
            AccountRepository repository,
            PasswordHasher hasher,
            SecondFactors factors,
            PasswordAdvice advice,
            AuditLog audit) {
        this.repository = repository;
        this.hasher = hasher;
        this.factors = factors;
        this.advice = advice;
        this.audit = audit;
    }

    /** All the keys of an account that is opened, or opened again: the second factor that is there is shown, not replaced. */
    Activation fit(Account account, OwnKeys own, Instant now) {
        var weakness = judge(account, own.password());
        if (weakness.isPresent()) {
            return new Activation.Weak(weakness.get());
        }
        if (account.totpKey() != null) {
            return factors.prove(account, own.code()) instanceof Proof.Proved
                    ? opened(account, own.password(), null, now)
                    : new Activation.WrongCode();
        }
        if (!account.needsSecondFactor()) {
            return opened(account, own.password(), null, now);
        }
        return factor(account, own, now)
                .<Activation>map(factor -> opened(account, own.password(), factor, now))
                .orElseGet(Activation.WrongCode::new);
    }

    /** The second factor that is set up, when its code proves it. */
    private Optional<NewFactor> factor(Account account, OwnKeys own, Instant now) {
        var key = own.secondFactor();
        var step = own.provedStep(now);
        return key == null || step.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewFactor(factors.seal(key, account.id()), step.getAsLong()));
    }

    private Activation opened(Account account, String password, @Nullable NewFactor factor, Instant now) {
        repository.activate(account.id(), hasher.hash(Spelling.of(password)), factor, now);
        repository.entered(account.id(), now);
        var who = account.signedIn();
        audit.append(set(account), CurrentUser.actor(who));
        return new Activation.Opened(who);
    }

    Account account(SignedIn who) {
        return repository.find(who.account()).orElseThrow();
    }

    Optional<Weakness> judge(Account account, String password) {
        return advice.judge(account, password);
    }

    /** The account as it stands until this is over. */
    Account held(SignedIn who) {
        repository.lock(who.account());
        return account(who);
    }

    /** A first password of an account that was opened with a passkey; a second factor beside it where the account needs one. */
    PasswordChange first(Account account, OwnKeys own, Instant now) {
        var weakness = judge(account, own.password());
        if (weakness.isPresent()) {
            return new PasswordChange.Weak(weakness.get());
        }
        if (!account.needsSecondFactor() || account.totpKey() != null) {
            return changed(account, own.password(), null, now);
        }
        return factor(account, own, now)
                .map(factor -> changed(account, own.password(), factor, now))
                .orElseGet(PasswordChange.CodeNeeded::new);
    }

    /** Another password instead of the one there is; nothing else changes. */
    void change(Account account, String password, Instant now) {
        changed(account, password, null, now);
    }

    private PasswordChange changed(Account account, String password, @Nullable NewFactor factor, Instant now) {
        repository.changePassword(account.id(), hasher.hash(Spelling.of(password)), factor, now);
        audit.append(set(account));
        return new PasswordChange.Done();
    }

    private static AuditEvent set(Account account) {
        return AuditEvent.of(Action.PASSWORD_SET)
                .about(account.subject())
                .on("account", account.id().value());
    }
}
