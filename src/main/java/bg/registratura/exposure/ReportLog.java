package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Enters that a unit told of an exposure, and writes down what becomes of it. */
@Component
class ReportLog {

    private final ToldRepository told;
    private final AuditLog audit;
    private final Clock clock;

    ReportLog(ToldRepository told, AuditLog audit, Clock clock) {
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    void enter(ReportedExposure report, String irradiation) {
        told.insert(report, irradiation, now());
        var doubt = report.doubt();
        audit.append(AuditEvent.of(Action.EXPOSURE_REPORTED)
                .about(report.patient().value())
                .on("reported_exposure", report.id().value())
                .saying(doubt == null ? "study " + report.study().value() : doubt.name()));
    }

    /** A person said what becomes of it. */
    void settled(ReportedExposure report, Action action, String saying) {
        audit.append(AuditEvent.of(action)
                .about(report.patient().value())
                .on("reported_exposure", report.id().value())
                .saying(saying));
    }

    Instant now() {
        return clock.instant();
    }
}
