package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in. Every try, good or bad, is on record when this returns, and costs the same. */
@Service
public class SignIns {

    private final Proofs proofs;
    private final AccountRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    SignIns(Proofs proofs, AccountRepository repository, AuditLog audit, Clock clock) {
        this.proofs = proofs;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tries a username with a password and, where the account has one, the code of its second factor. */
    @Transactional
    public SignIn signIn(String username, String password, @Nullable String code) {
        return switch (proofs.prove(username, password, code)) {
            case Proof.Proved(var account) -> admit(account);
            case Proof.CodeNeeded _ -> new SignIn.CodeNeeded();
            case Proof.Unproved(var account, var why) -> refuse(account, why);
        };
    }

    /** Notes that somebody left. */
    @Transactional
    public void signOut(SignedIn who) {
        audit.append(AuditEvent.of(Action.SIGNED_OUT), CurrentUser.actor(who));
    }

    private SignIn admit(Account account) {
        repository.entered(account.id(), clock.instant());
        var who = account.signedIn();
        audit.append(AuditEvent.of(Action.SIGNED_IN).about(account.subject()), CurrentUser.actor(who));
        return new SignIn.Done(who);
    }

    private SignIn refuse(@Nullable AccountId account, String why) {
        var event = AuditEvent.of(Action.SIGN_IN_REFUSED).saying(why).refused();
        audit.append(account == null ? event : event.on("account", account.value()), Actor.ANONYMOUS);
        return new SignIn.Refused();
    }
}
