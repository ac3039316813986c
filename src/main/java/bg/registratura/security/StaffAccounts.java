package bg.registratura.security;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the account of a member of staff: other roles, the end, a new beginning; always part of the act that has the
 * reason on record, without which the database takes none of it. Whatever is open under the account ends with it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class StaffAccounts {

    private final StaffAccountRepository repository;
    private final SessionEnds sessions;
    private final AuditLog audit;
    private final Clock clock;

    StaffAccounts(StaffAccountRepository repository, SessionEnds sessions, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** These roles in the place of those there were. */
    public void give(AccountId id, Set<Role> roles) {
        repository.replaceRoles(id, roles);
        sessions.end(id, SessionEnd.ROLES_CHANGED);
        audit.append(
                AuditEvent.of(Action.ACCOUNT_CHANGED).on("account", id.value()).saying(roles.toString()));
    }

    /** No role and no way in any more. */
    public void close(AccountId id) {
        repository.replaceRoles(id, Set.of());
        repository.close(id, clock.instant());
        sessions.end(id, SessionEnd.CLOSED);
        audit.append(AuditEvent.of(Action.ACCOUNT_DISABLED).on("account", id.value()));
    }

    /** Open to a new sheet, without any key of before. */
    public void reopen(AccountId id, Set<Role> roles, LocalDate secrecySignedOn) {
        repository.reopen(id, secrecySignedOn);
        repository.replaceRoles(id, roles);
        audit.append(
                AuditEvent.of(Action.ACCOUNT_REOPENED).on("account", id.value()).saying(roles.toString()));
    }
}
