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
        var key = own.secondFactor();
        var step = own.provedStep(now);
        return key == null || step.isEmpty()
                ? new Activation.WrongCode()
                : opened(
                        account, own.password(), new NewFactor(factors.seal(key, account.id()), step.getAsLong()), now);
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

    /** Another password instead of the one there is; nothing else changes. */
    void change(Account account, String password, Instant now) {
        repository.changePassword(account.id(), hasher.hash(Spelling.of(password)), now);
        audit.append(set(account));
    }

    private static AuditEvent set(Account account) {
        return AuditEvent.of(Action.PASSWORD_SET)
                .about(account.subject())
                .on("account", account.id().value());
    }
}
