package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes down that a unit told of an exposure. */
@Component
class ReportLog {

    private final AuditLog audit;
    private final Clock clock;

    ReportLog(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Instant reported(ReportedExposure report) {
        var doubt = report.doubt();
        audit.append(AuditEvent.of(Action.EXPOSURE_REPORTED)
                .about(report.patient().value())
                .on("reported_exposure", report.id().value())
                .saying(doubt == null ? "study " + report.study().value() : doubt.name()));
        return now();
    }

    Instant now() {
        return clock.instant();
    }
}
