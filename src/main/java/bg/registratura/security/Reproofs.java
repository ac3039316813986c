package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.ColumnCipher;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
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
    private final ColumnCipher cipher;
    private final AuditLog audit;
    private final Clock clock;

    Reproofs(Proofs proofs, AccountRepository repository, ColumnCipher cipher, AuditLog audit, Clock clock) {
        this.proofs = proofs;
        this.repository = repository;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
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
        var code = typed.replace(" ", "");
        if (code.matches("[0-9]{6}")) {
            return byCode(who, code);
        }
        var account = repository.find(who.account());
        if (account.isEmpty()) {
            return refuse(who, "UNKNOWN");
        }
        return switch (proofs.prove(account.get().username(), typed, null)) {
            case Proof.Proved _, Proof.CodeNeeded _ -> proved(who, "PASSWORD");
            case Proof.Unproved(var _, var why) -> refuse(who, why);
        };
    }

    private Outcome byCode(SignedIn who, String code) {
        var now = clock.instant();
        repository.lock(who.account());
        var account = repository.find(who.account()).orElse(null);
        if (account == null || account.totpKey() == null || !account.isOpen() || account.mustWait(now)) {
            return refuse(who, "TOO_SOON");
        }
        var step = matching(account, code, now);
        if (step.isEmpty()) {
            int failed = account.failedAttempts() + 1;
            repository.failed(account.id(), failed, now.plus(Delay.after(failed)));
            return refuse(who, "WRONG_CODE");
        }
        repository.proved(account.id(), step.getAsLong());
        return proved(who, "CODE");
    }

    private OptionalLong matching(Account account, String code, Instant now) {
        var sealed = account.totpKey();
        return sealed == null
                ? OptionalLong.empty()
                : new TotpKey(cipher.openBytes(sealed, Accounts.totpContext(account.id())))
                        .matchingStep(code, now, account.totpLastStep());
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
