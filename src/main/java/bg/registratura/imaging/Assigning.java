package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.visit.OrderId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down that a study was given to an order, and tells of its pictures. */
@Component
class Assigning {

    private final AssignmentRepository repository;
    private final Witnesses witnesses;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Assigning(AssignmentRepository repository, Witnesses witnesses, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.witnesses = witnesses;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when somebody else was first. */
    boolean assign(Unassigned study, OrderId order, String reason) {
        var by = user.require().account().value();
        if (!repository.assign(study, order, reason, clock.instant(), by)) {
            return false;
        }
        audit.append(AuditEvent.of(Action.STUDY_ASSIGNED)
                .about(repository.patientOf(study.id()).map(PatientId::value).orElse(null))
                .on("study", study.id().value())
                .saying(reason));
        witnesses.hear(study.id());
        return true;
    }
}
