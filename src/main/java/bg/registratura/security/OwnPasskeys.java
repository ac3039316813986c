package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.passkey.Offered;
import bg.registratura.passkey.Passkey;
import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.PasskeyId;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.passkey.PasskeyRequests;
import bg.registratura.passkey.Passkeys;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's own passkeys: which there are, another one, another name, and the end of one. Nobody touches another's. */
@Service
public class OwnPasskeys {

    private final PasskeyKeeping keeping;
    private final Passkeys passkeys;
    private final PasskeyRequests requests;
    private final CurrentUser user;
    private final AuditLog audit;

    OwnPasskeys(PasskeyKeeping keeping, Passkeys passkeys, PasskeyRequests requests, CurrentUser user, AuditLog audit) {
        this.keeping = keeping;
        this.passkeys = passkeys;
        this.requests = requests;
        this.user = user;
        this.audit = audit;
    }

    /** What came of ending one. */
    public enum Ending {
        ENDED,
        /** Nothing else opens the account; it is not ended. */
        LAST_WAY_IN,
        /** There is none such any more. */
        GONE
    }

    /** Where a passkey can be made. */
    public String origin() {
        return requests.origin();
    }

    /** One's own, oldest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Passkey> all() {
        return passkeys.of(user.require().account().value());
    }

    /** Whether there are as many as anybody may have: another one waits until one is ended. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isFull() {
        return keeping.isFull(user.require().account());
    }

    /** Asks this browser for another one. */
    @PreAuthorize("isAuthenticated()")
    @FreshProof
    @Transactional
    public PasskeyRequest another(String houseName) {
        var own = keeping.account(user.require());
        return requests.toRegister(own.id().value(), own.username(), own.displayName(), houseName);
    }

    /** Keeps the one that was made; false when it is not good, or one too many. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public boolean add(PasskeyAnswer answer, String label) {
        var own = keeping.account(user.require());
        return switch (passkeys.judgeNew(answer)) {
            case Offered.Good(var made) -> keeping.keep(own, made, label(label));
            case Offered.Bad(var flaw) -> keeping.refuse(own, flaw);
        };
    }

    /** Calls one of one's own otherwise; false when it is gone. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public boolean rename(PasskeyId id, String label) {
        boolean done = passkeys.rename(user.require().account().value(), id, label(label));
        if (done) {
            audit.append(AuditEvent.of(Action.PASSKEY_RENAMED).on("passkey", id.value()));
        }
        return done;
    }

    /** Ends one of one's own, and what is open elsewhere: whoever has that telephone now is out. */
    @PreAuthorize("isAuthenticated()")
    @FreshProof
    @Transactional
    public Ending end(PasskeyId id) {
        return keeping.end(user.require(), id);
    }

    private static String label(String typed) {
        var label = typed.strip();
        if (label.isEmpty()) {
            throw new IllegalArgumentException("a passkey has a name");
        }
        return label.substring(0, Math.min(label.length(), Passkey.LONGEST_LABEL));
    }
}
