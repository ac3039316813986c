package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.credential.OneTimeCredential.State;
import bg.registratura.crypto.PasswordHasher;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import bg.registratura.security.Delay;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges what is shown at the door: one hash for every try, whatever comes of it, and every refusal on record. */
@Component
class Doorkeeper {

    private final CredentialRepository repository;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final AuditLog audit;
    private final Clock clock;

    Doorkeeper(CredentialRepository repository, Accounts accounts, PasswordHasher hasher, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.hasher = hasher;
        this.audit = audit;
        this.clock = clock;
    }

    Shown judge(String username, Secret offered) {
        var account = accounts.byUsername(username).orElse(null);
        var credential =
                account == null ? null : repository.lockNewest(account.id()).orElse(null);
        if (account == null || credential == null) {
            hasher.matchesNothing(offered.value());
            return refuse(account, "UNKNOWN");
        }
        boolean right = hasher.matches(offered.value(), credential.secret());
        return right ? known(account, credential) : wrong(account, credential);
    }

    private Shown known(AccountSummary account, OneTimeCredential credential) {
        var state = credential.stateAt(clock.instant());
        if (state == State.LIVE && account.disabledAt() == null && account.frozenAt() == null) {
            return new Shown.Good(account, credential);
        }
        refuse(account, state.name());
        return state == State.SPENT && account.disabledAt() == null
                ? new Shown.Used(account, credential)
                : new Shown.Nothing();
    }

    private Shown wrong(AccountSummary account, OneTimeCredential credential) {
        var now = clock.instant();
        var state = credential.stateAt(now);
        if (state == State.LIVE) {
            int failed = credential.failedAttempts() + 1;
            repository.countFailure(credential.id(), failed, now.plus(Delay.after(failed)));
        }
        return refuse(account, state == State.DELAYED ? state.name() : "WRONG_SECRET");
    }

    private Shown refuse(@Nullable AccountSummary account, String why) {
        var event = AuditEvent.of(Action.CREDENTIAL_REFUSED).saying(why).refused();
        audit.append(account == null ? event : event.on("account", account.id().value()), Actor.ANONYMOUS);
        return new Shown.Nothing();
    }

    /** What was shown. */
    sealed interface Shown {

        /** The right secret of a live sheet. */
        record Good(AccountSummary account, OneTimeCredential credential) implements Shown {}

        /** The right secret of a sheet that was spent. */
        record Used(AccountSummary account, OneTimeCredential credential) implements Shown {}

        /** Anything else. */
        record Nothing() implements Shown {}
    }
}
