package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops an account that may be in wrong hands, and lets it go on; always part of the act that has the reason. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AccountStops {

    private final AccountStopRepository repository;
    private final SessionEnds sessions;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    AccountStops(
            AccountStopRepository repository, SessionEnds sessions, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing opens it any more, no password and no sheet, and every session of it ends; the password is gone for good. */
    public void freeze(AccountId id) {
        sessions.end(id, SessionEnd.WITHDRAWN);
        if (repository.freeze(id, clock.instant())) {
            audit.append(AuditEvent.of(Action.ACCOUNT_FROZEN).on("account", id.value()));
        }
    }

    /** A new sheet was handed over in person: what was frozen can be entered with it. */
    public void reopen(AccountId id) {
        if (repository.reopen(id)) {
            audit.append(AuditEvent.of(Action.ACCOUNT_REOPENED).on("account", id.value()));
        }
    }

    /** Every session of it ends, on every node, within a second. */
    public void endSessions(AccountId id) {
        sessions.end(id, SessionEnd.WITHDRAWN);
    }

    /**
     * The second factor is gone with its telephone: the owner, whose identity somebody else has just proven, sets up another.
     * Nobody does it for themselves.
     */
    public boolean forgetSecondFactor(AccountId id) {
        if (user.find().filter(who -> who.account().equals(id)).isPresent()) {
            return false;
        }
        repository.forgetSecondFactor(id);
        sessions.end(id, SessionEnd.KEYS_CHANGED);
        audit.append(AuditEvent.of(Action.SECOND_FACTOR_REMOVED).on("account", id.value()));
        return true;
    }
}
