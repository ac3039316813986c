package bg.registratura.security;

import bg.registratura.passkey.Flaw;
import bg.registratura.passkey.NewPasskey;
import bg.registratura.passkey.Passkey;
import bg.registratura.passkey.PasskeyId;
import bg.registratura.passkey.Passkeys;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes with an account's passkeys: they themselves, the day its keys were changed, and what is open elsewhere. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyKeeping {

    private final PasskeyLocksmith locksmith;
    private final Passkeys passkeys;
    private final AccountRepository repository;
    private final SessionEnds sessions;
    private final Clock clock;

    PasskeyKeeping(
            PasskeyLocksmith locksmith,
            Passkeys passkeys,
            AccountRepository repository,
            SessionEnds sessions,
            Clock clock) {
        this.locksmith = locksmith;
        this.passkeys = passkeys;
        this.repository = repository;
        this.sessions = sessions;
        this.clock = clock;
    }

    Account account(SignedIn who) {
        repository.lock(who.account());
        return repository.find(who.account()).orElseThrow();
    }

    boolean isFull(AccountId own) {
        return passkeys.count(own.value()) >= Passkey.MOST;
    }

    /** The account is held: of two that are made at once the eleventh is seen. */
    boolean keep(Account own, NewPasskey made, String label) {
        if (isFull(own.id())) {
            return refuse(own, Flaw.TOO_MANY);
        }
        locksmith.keep(own, made, label);
        repository.keysChanged(own.id(), clock.instant());
        return true;
    }

    boolean refuse(Account own, Flaw flaw) {
        locksmith.refused(own, flaw);
        return false;
    }

    OwnPasskeys.Ending end(SignedIn who, PasskeyId id) {
        var own = account(who);
        var all = passkeys.of(own.id().value());
        if (all.stream().noneMatch(one -> one.id().equals(id))) {
            return OwnPasskeys.Ending.GONE;
        }
        if (own.passwordHash() == null && all.size() == 1) {
            return OwnPasskeys.Ending.LAST_WAY_IN;
        }
        locksmith.end(own, id);
        repository.keysChanged(own.id(), clock.instant());
        sessions.endOthers(own.id(), SessionEnd.KEYS_CHANGED);
        return OwnPasskeys.Ending.ENDED;
    }
}
