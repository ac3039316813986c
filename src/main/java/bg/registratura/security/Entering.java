package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.intrusion.Rule;
import bg.registratura.intrusion.Watch;
import bg.registratura.passkey.Flaw;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges one try at the door, in one transaction with its entry in the log. */
@Service
class Entering {

    private final Proofs proofs;
    private final AccountRepository repository;
    private final AuditLog audit;
    private final Watch watch;
    private final Clock clock;

    Entering(Proofs proofs, AccountRepository repository, AuditLog audit, Watch watch, Clock clock) {
        this.proofs = proofs;
        this.repository = repository;
        this.audit = audit;
        this.watch = watch;
        this.clock = clock;
    }

    @Transactional
    public SignIn enter(String username, String password, @Nullable String code) {
        return enter(() -> proofs.prove(username, password, code), "");
    }

    /** Judges one of any kind; {@code by} is how it stands in the log when it is not a password. */
    @Transactional
    public SignIn enter(Supplier<Proof> proving, String by) {
        return switch (proving.get()) {
            case Proof.Proved(var account) -> admit(account, by);
            case Proof.CodeNeeded _ -> new SignIn.CodeNeeded();
            case Proof.Unproved(var account, var why) -> refuse(account, why);
        };
    }

    @Transactional
    public void leave(SignedIn who) {
        audit.append(AuditEvent.of(Action.SIGNED_OUT), CurrentUser.actor(who));
    }

    /** At one moment, that is also written: whose time is over by then is refused like anybody. */
    private SignIn admit(Account account, String by) {
        var now = clock.instant();
        if (account.isOver(now)) {
            return refuse(account.id(), "CLOSED");
        }
        repository.entered(account.id(), now);
        var who = account.signedIn();
        var event = AuditEvent.of(Action.SIGNED_IN).about(account.subject());
        audit.append(by.isEmpty() ? event : event.saying(by), CurrentUser.actor(who));
        return new SignIn.Done(who);
    }

    private SignIn refuse(@Nullable AccountId account, String why) {
        if (why.equals(SecondFactors.USED_CODE) || why.equals(Flaw.COUNTER.code())) {
            watch.noticed(Rule.FORGED_TOKENS, UUID.randomUUID().toString());
        }
        var event = AuditEvent.of(Action.SIGN_IN_REFUSED).saying(why).refused();
        audit.append(account == null ? event : event.on("account", account.value()), Actor.ANONYMOUS);
        return new SignIn.Refused();
    }
}
