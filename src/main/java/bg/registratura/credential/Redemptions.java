package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.credential.OneTimeCredential.State;
import bg.registratura.crypto.PasswordHasher;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import bg.registratura.security.Activation;
import bg.registratura.security.Delay;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.PasswordRule;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes credentials at the door. Every try is on record when this returns, and an unknown number costs as much as a known. */
@Service
public class Redemptions {

    private final CredentialRepository repository;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final AuditLog audit;
    private final Clock clock;

    Redemptions(
            CredentialRepository repository, Accounts accounts, PasswordHasher hasher, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.hasher = hasher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells whether number and one-time password belong together; spends nothing. */
    @Transactional
    public Redemption recognise(String username, Secret offered) {
        return judged(username, offered)
                .map(key -> (Redemption)
                        new Redemption.Recognised(key.account.needsSecondFactor(), key.account.displayName()))
                .orElseGet(Redemption.Refused::new);
    }

    /** Spends the sheet on an own password, or says why not; all of it happens or none. */
    @Transactional
    public Activation redeem(String username, Secret offered, OwnKeys own) {
        return judged(username, offered).map(key -> spend(key, offered, own)).orElseGet(Activation.TooLate::new);
    }

    private Activation spend(Key key, Secret offered, OwnKeys own) {
        if (Typed.digits(own.password()).equals(offered.value())) {
            return new Activation.Weak(PasswordRule.Weakness.SAME_AS_SHEET);
        }
        var activation = accounts.activate(key.account.id(), own);
        if (activation instanceof Activation.Opened(var who)) {
            repository.spend(key.credential.id(), clock.instant());
            audit.append(
                    AuditEvent.of(Action.CREDENTIAL_REDEEMED)
                            .about(who.subject())
                            .on("one_time_credential", key.credential.id().value()),
                    new Actor(who.account().value(), who.kind().name()));
        }
        return activation;
    }

    private Optional<Key> judged(String username, Secret offered) {
        var now = clock.instant();
        var account = accounts.byUsername(username).orElse(null);
        var credential =
                account == null ? null : repository.lockNewest(account.id()).orElse(null);
        if (account == null || credential == null) {
            hasher.matchesNothing(offered.value());
            return refuse(account, "UNKNOWN");
        }
        boolean right = hasher.matches(offered.value(), credential.secret());
        var state = credential.stateAt(now);
        if (state != State.LIVE) {
            return refuse(account, state.name());
        }
        if (!right) {
            int failed = credential.failedAttempts() + 1;
            repository.countFailure(credential.id(), failed, now.plus(Delay.after(failed)));
            return refuse(account, "WRONG_SECRET");
        }
        return Optional.of(new Key(account, credential));
    }

    private Optional<Key> refuse(@Nullable AccountSummary account, String why) {
        var event = AuditEvent.of(Action.CREDENTIAL_REFUSED).saying(why).refused();
        audit.append(account == null ? event : event.on("account", account.id().value()), Actor.ANONYMOUS);
        return Optional.empty();
    }

    private record Key(AccountSummary account, OneTimeCredential credential) {}
}
