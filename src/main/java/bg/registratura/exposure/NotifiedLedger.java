package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.CurrentUser;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts on record that somebody was told of an incident, wherever it belongs. */
@Component
class NotifiedLedger {

    private final NotifiedRepository repository;
    private final ToldRegister register;
    private final CurrentUser user;
    private final AuditLog audit;

    NotifiedLedger(NotifiedRepository repository, ToldRegister register, CurrentUser user, AuditLog audit) {
        this.repository = repository;
        this.register = register;
        this.user = user;
        this.audit = audit;
    }

    void enter(Incident incident, Notifying said, Instant now) {
        var entry = repository.insert(incident.id(), said, user.require().account(), now);
        audit.append(AuditEvent.of(Action.EXPOSURE_INCIDENT_TOLD)
                .about(incident.patient().value())
                .on("exposure_incident", incident.id().value())
                .saying(said.audience() + " " + said.manner()));
        if (said.audience().isOutside()) {
            register.told(incident, entry, said);
        }
    }
}
