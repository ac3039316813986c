package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.passkey.PasskeyRequests;
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
    private final PasskeyProofs passkeys;
    private final PasskeyRequests requests;
    private final AccountRepository repository;
    private final AuditLog audit;

    Reproofs(
            Proofs proofs,
            PasskeyProofs passkeys,
            PasskeyRequests requests,
            AccountRepository repository,
            AuditLog audit) {
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.requests = requests;
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

    /** With what somebody can prove it. */
    public record Ways(boolean byPassword, boolean byPasskey) {}

    /** What the account has. */
    @Transactional(readOnly = true)
    public Ways ways(SignedIn who) {
        return repository
                .find(who.account())
                .map(account -> new Ways(account.passwordHash() != null, account.hasPasskey()))
                .orElseGet(() -> new Ways(false, false));
    }

    /** Where passkeys can be asked for. */
    public String passkeyOrigin() {
        return requests.origin();
    }

    /** Asks for a passkey of theirs. */
    public PasskeyRequest passkey(SignedIn who) {
        return requests.toProve(who.account().value());
    }

    /** Asks for anybody's passkey, for the colleague who comes to this screen. */
    public PasskeyRequest passkey() {
        return requests.toSignIn();
    }

    /** Tries a passkey: both factors in one, and of nobody else. */
    @Transactional
    public Outcome prove(SignedIn who, PasskeyAnswer answer) {
        var proof = passkeys.prove(answer);
        return proof instanceof Proof.Proved(var owner) && !owner.id().equals(who.account())
                ? refuse(who, "SOMEBODY_ELSE")
                : outcome(who, proof, SignIns.PASSKEY);
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
