package bg.registratura.breakglass;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.people.PatientId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells the log of openings, each as being about its study's patient; what was written as a reason is never told. */
@Component
class GlassLog {

    private final BreakGlassRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    GlassLog(BreakGlassRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void write(Action action, BreakGlass glass, String detail) {
        audit.append(AuditEvent.of(action)
                .about(repository.patientOf(glass.study()).map(PatientId::value).orElse(null))
                .on("break_glass", glass.id().value())
                .saying(detail));
    }

    /** Somebody looked up what there is of one patient. */
    void searched(PatientId patient, int studies) {
        audit.append(AuditEvent.of(Action.PATIENT_SEARCHED)
                .about(patient.value())
                .on("patient", patient.value())
                .saying("BREAK_GLASS " + studies));
    }
}
