package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who is signed in proves again to be who signed in. A wrong try counts and delays as one at the door does, and
 * every try is on record.
 */
@Service
public class Reproofs {

    private final Proofs proofs;
    private final AccountRepository repository;
    private final AuditLog audit;

    Reproofs(Proofs proofs, AccountRepository repository, AuditLog audit) {
        this.proofs = proofs;
        this.repository = repository;
        this.audit = audit;
    }

    /** What comes of it. */
    public enum Outcome {
        PROVED,
        /** The password is right; the code of the second factor is still to be given. */
        CODE_NEEDED,
        /** Wrong, or too soon after a wrong one. */
        REFUSED
    }

    /** Tries everything the account signs in with. */
    @Transactional
    public Outcome prove(SignedIn who, String password, @Nullable String code) {
        var account = repository.find(who.account());
        if (account.isEmpty()) {
            return refuse(who, "UNKNOWN");
        }
        return switch (proofs.prove(account.get().username(), password, code)) {
            case Proof.Proved _ -> proved(who, "ALL");
            case Proof.CodeNeeded _ -> Outcome.CODE_NEEDED;
            case Proof.Unproved(var _, var why) -> refuse(who, why);
        };
    }

    /** Tries one thing alone, the password or the code: enough to come back to a desk that locked itself. */
    @Transactional
    public Outcome comeBack(SignedIn who, String typed) {
        var code = typed.replaceAll("[\\s-]", "");
        if (code.matches("[0-9]{6}") || RecoveryCodes.isOne(code)) {
            return outcome(who, proofs.proveByCode(who.account(), code), "CODE");
        }
        var account = repository.find(who.account());
        if (account.isEmpty()) {
            return refuse(who, "UNKNOWN");
        }
        return outcome(who, proofs.prove(account.get().username(), typed, null), "PASSWORD");
    }

    private Outcome outcome(SignedIn who, Proof proof, String by) {
        return switch (proof) {
            case Proof.Proved _, Proof.CodeNeeded _ -> proved(who, by);
            case Proof.Unproved(var _, var why) -> refuse(who, why);
        };
    }

    private Outcome proved(SignedIn who, String by) {
        audit.append(
                AuditEvent.of(Action.PROVED_AGAIN)
                        .on("account", who.account().value())
                        .saying(by),
                CurrentUser.actor(who));
        return Outcome.PROVED;
    }

    private Outcome refuse(SignedIn who, String why) {
        audit.append(
                AuditEvent.of(Action.PROVED_AGAIN)
                        .on("account", who.account().value())
                        .saying(why)
                        .refused(),
                CurrentUser.actor(who));
        return Outcome.REFUSED;
    }
}
