package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a technician says about a report of a unit that is not simply recorded. */
@Service
public class ReportDesk {

    private static final String UNIT = "hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')";
    private static final int LONGEST_REASON = 300;

    private final ReportRepository reports;
    private final OrderRecord record;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    ReportDesk(ReportRepository reports, OrderRecord record, CurrentUser user, AuditLog audit, Clock clock) {
        this.reports = reports;
        this.record = record;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What comes of it. */
    public enum Outcome {
        /** The report is settled. */
        SETTLED,
        /** It was settled before, or the exposure has a report of its own; nothing was changed. */
        OVERTAKEN,
        /** It is another irradiation than that, or one that nobody consented to; nothing was changed. */
        NOT_IT,
        /** A report is put aside for a reason of up to 300 signs. */
        REASON_MISSING
    }

    /** It is the exposure that is on record already. */
    @Transactional
    @PreAuthorize(UNIT)
    public Outcome isThe(ReportId id, ExposureId exposure) {
        return open(id).filter(report -> record.of(report.order()).untold().stream()
                        .map(Exposure::id)
                        .anyMatch(Predicate.isEqual(exposure)))
                .map(report -> settle(
                        report, Settling.recorded(id, exposure, user.require().account())))
                .orElse(Outcome.OVERTAKEN);
    }

    /** It is no exposure of its own: sent twice, or no irradiation at all. */
    @Transactional
    @PreAuthorize(UNIT)
    public Outcome putAside(ReportId id, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Outcome.REASON_MISSING;
        }
        return open(id).map(report -> settle(
                        report,
                        Settling.dismissed(id, reason.strip(), user.require().account())))
                .orElse(Outcome.OVERTAKEN);
    }

    private Optional<ReportedExposure> open(ReportId id) {
        return reports.find(id).filter(report -> reports.open(report.order()).stream()
                .map(ReportedExposure::id)
                .anyMatch(Predicate.isEqual(id)));
    }

    private Outcome settle(ReportedExposure report, Settling settling) {
        if (!Believed.byTheDatabase(() -> reports.settle(settling, clock.instant()))) {
            return Outcome.NOT_IT;
        }
        audit.append(AuditEvent.of(Action.EXPOSURE_REPORT_SETTLED)
                .about(report.patient().value())
                .on("reported_exposure", report.id().value())
                .saying(settling.outcome().name()));
        return Outcome.SETTLED;
    }
}
