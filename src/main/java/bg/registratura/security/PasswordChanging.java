package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.PasswordRule.Weakness;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a password in one transaction with its entry in the log and the end of what was open under the one before. */
@Component
class PasswordChanging {

    private final Proofs proofs;
    private final Locksmith locksmith;
    private final SessionEnds sessions;
    private final AuditLog audit;
    private final Clock clock;

    PasswordChanging(Proofs proofs, Locksmith locksmith, SessionEnds sessions, AuditLog audit, Clock clock) {
        this.proofs = proofs;
        this.locksmith = locksmith;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new one is judged first: what is asked for only once, the code, is not spent on one that is refused. */
    @Transactional
    public PasswordChange change(SignedIn who, String current, @Nullable String code, String wanted) {
        var account = locksmith.account(who);
        var weakness = locksmith.judge(account, wanted);
        if (weakness.isPresent()) {
            return new PasswordChange.Weak(weakness.get());
        }
        if (Spelling.of(current).equals(Spelling.of(wanted))) {
            return new PasswordChange.Weak(Weakness.SAME_AS_BEFORE);
        }
        return switch (proofs.prove(account.username(), current, code)) {
            case Proof.Proved(var owner) -> changed(owner, wanted);
            case Proof.CodeNeeded _ -> new PasswordChange.CodeNeeded();
            case Proof.Unproved(var _, var why) -> refused(account, why);
        };
    }

    /** A first one, beside the passkeys; what is open under those goes on. */
    @Transactional
    public PasswordChange first(SignedIn who, OwnKeys own) {
        var account = locksmith.held(who);
        return account.passwordHash() == null
                ? locksmith.first(account, own, clock.instant())
                : refused(account, "THERE_IS_ONE");
    }

    private PasswordChange changed(Account owner, String wanted) {
        locksmith.change(owner, wanted, clock.instant());
        sessions.endOthers(owner.id(), SessionEnd.KEYS_CHANGED);
        return new PasswordChange.Done();
    }

    private PasswordChange refused(Account account, String why) {
        audit.append(AuditEvent.of(Action.PASSWORD_SET)
                .on("account", account.id().value())
                .saying(why)
                .refused());
        return new PasswordChange.Refused();
    }
}
