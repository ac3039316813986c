package bg.registratura.dicomweb;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a token at this moment, whoever may, and writes that down. */
@Component
class Revoking {

    private final ProgramTokenRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Revoking(ProgramTokenRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(ProgramTokenId id) {
        boolean done = repository.revoke(id, user.require().account(), clock.instant());
        if (done) {
            audit.append(AuditEvent.of(Action.PROGRAM_TOKEN_REVOKED).on("program_token", id.value()));
        }
        return done;
    }
}
