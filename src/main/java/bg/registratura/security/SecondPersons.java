package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts that one person alone must not do. The other comes to the screen and signs with their own password and code or passkey; of the
 * two one is a shift lead.
 */
@Service
public class SecondPersons {

    private final Proofs proofs;
    private final PasskeyProofs passkeys;
    private final CurrentUser user;
    private final AuditLog audit;

    SecondPersons(Proofs proofs, PasskeyProofs passkeys, CurrentUser user, AuditLog audit) {
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.user = user;
        this.audit = audit;
    }

    /** Takes the second person's word for an act, within its transaction; {@code act} is a code for the log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SecondPerson confirm(SecondSignature typed, String act) {
        return switch (proof(typed)) {
            case Proof.Proved(var account) -> judge(account, act);
            case Proof.CodeNeeded _ -> new SecondPerson.CodeNeeded();
            case Proof.Unproved(var account, var why) -> {
                var event = AuditEvent.of(Action.SECOND_PERSON_REFUSED)
                        .saying(act + " " + why)
                        .refused();
                audit.append(account == null ? event : event.on("account", account.value()));
                yield new SecondPerson.Refused(SecondPerson.Reason.NOT_PROVED);
            }
        };
    }

    private Proof proof(SecondSignature typed) {
        var passkey = typed.passkey();
        return passkey == null
                ? proofs.prove(typed.username(), typed.password(), typed.code())
                : passkeys.prove(passkey);
    }

    private SecondPerson judge(Account account, String act) {
        var first = user.require();
        var second = account.signedIn();
        if (account.kind() != AccountKind.STAFF || !first.has(Role.SHIFT_LEAD) && !second.has(Role.SHIFT_LEAD)) {
            return refuse(account, act, SecondPerson.Reason.NOBODY_LEADS);
        }
        if (account.id().equals(first.account())) {
            return refuse(account, act, SecondPerson.Reason.SAME_PERSON);
        }
        audit.append(AuditEvent.of(Action.SECOND_PERSON_CONFIRMED).saying(act), CurrentUser.actor(second));
        return new SecondPerson.Confirmed(account.id());
    }

    private SecondPerson refuse(Account account, String act, SecondPerson.Reason reason) {
        audit.append(AuditEvent.of(Action.SECOND_PERSON_REFUSED)
                .on("account", account.id().value())
                .saying(act + " " + reason)
                .refused());
        return new SecondPerson.Refused(reason);
    }
}
