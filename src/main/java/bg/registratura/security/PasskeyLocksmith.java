package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.passkey.Flaw;
import bg.registratura.passkey.NewPasskey;
import bg.registratura.passkey.Offered;
import bg.registratura.passkey.PasskeyId;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.passkey.PasskeyRequests;
import bg.registratura.passkey.Passkeys;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fits an account with a passkey its owner made, and takes them all away with the rest of the keys. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyLocksmith {

    private final Passkeys passkeys;
    private final PasskeyRequests requests;
    private final AccountRepository repository;
    private final SecondFactors factors;
    private final AuditLog audit;

    PasskeyLocksmith(
            Passkeys passkeys,
            PasskeyRequests requests,
            AccountRepository repository,
            SecondFactors factors,
            AuditLog audit) {
        this.passkeys = passkeys;
        this.requests = requests;
        this.repository = repository;
        this.factors = factors;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public String origin() {
        return requests.origin();
    }

    /** Asks for a passkey for this account; {@code houseName} is what an authenticator will call this house. */
    PasskeyRequest ask(Account account, String houseName) {
        return requests.toRegister(account.id().value(), account.username(), account.displayName(), houseName);
    }

    /** The same for whoever has no account yet; it is made with the passkey or not at all. */
    PasskeyRequest askNewcomer(String username, String displayName, Instant now, String houseName) {
        return requests.toRegister(Uuid7.next(now), username, displayName, houseName);
    }

    /** Opens an account with a passkey and nothing else; the second factor that is there is shown, not passed by. */
    Activation fit(Account account, OwnPasskey own, Instant now) {
        return switch (passkeys.judgeNew(own.answer())) {
            case Offered.Good(var made) -> fit(account, made, own, now);
            case Offered.Bad(var flaw) -> {
                refused(account, flaw);
                yield new Activation.NoKey();
            }
        };
    }

    private Activation fit(Account account, NewPasskey made, OwnPasskey own, Instant now) {
        if (account.totpKey() != null && !(factors.prove(account, own.code()) instanceof Proof.Proved)) {
            return new Activation.WrongCode();
        }
        keep(account, made, own.label());
        repository.activate(account.id(), null, null, now);
        repository.entered(account.id(), now);
        return new Activation.Opened(account.signedIn());
    }

    void refused(Account account, Flaw flaw) {
        audit.append(
                AuditEvent.of(Action.PASSKEY_ADDED)
                        .on("account", account.id().value())
                        .saying(flaw.code())
                        .refused(),
                CurrentUser.actor(account.signedIn()));
    }

    /** Another one, beside what there is. */
    void keep(Account account, NewPasskey made, String label) {
        var id = passkeys.keep(account.id().value(), made, label);
        audit.append(
                AuditEvent.of(Action.PASSKEY_ADDED).about(account.subject()).on("passkey", id.value()),
                CurrentUser.actor(account.signedIn()));
    }

    /** One less; false when it is none of the account's. */
    boolean end(Account account, PasskeyId id) {
        boolean ended = passkeys.end(account.id().value(), id);
        if (ended) {
            audit.append(
                    AuditEvent.of(Action.PASSKEY_ENDED).about(account.subject()).on("passkey", id.value()));
        }
        return ended;
    }

    void takeAway(AccountId id) {
        passkeys.withdraw(id.value());
    }
}
