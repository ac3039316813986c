package bg.registratura.security;

import bg.registratura.intrusion.Strangers;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the tries at accounts, whatever was tried and wherever: a wrong one delays the next and wears out its source's
 * welcome there, a right one makes all well again. None locks.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Tries {

    private final AccountRepository repository;
    private final Strangers strangers;
    private final Clock clock;

    Tries(AccountRepository repository, Strangers strangers, Clock clock) {
        this.repository = repository;
        this.strangers = strangers;
        this.clock = clock;
    }

    /** Why a try is refused whatever it is; nothing when it is heard. */
    @Nullable
    String unheard(Account account) {
        if (account.mustWait(clock.instant())) {
            return "TOO_SOON";
        }
        return strangers.rest(account.id().value()) ? "STRANGER" : null;
    }

    Proof.Unproved failed(Account account, String why) {
        int inARow = Math.min(account.failedAttempts() + 1, Strangers.MOST_FAILURES);
        repository.failed(account.id(), inARow, clock.instant().plus(Delay.after(inARow)));
        strangers.failed(account.id().value(), inARow);
        return new Proof.Unproved(account.id(), why);
    }

    Proof.Proved proved(Account account, long totpStep) {
        repository.proved(account.id(), totpStep);
        strangers.cameIn(account.id().value());
        return new Proof.Proved(account);
    }
}
