package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a technician says about a report of a unit that is not simply recorded; of a dose a physician says it too. */
@Service
public class ReportDesk {

    private static final String UNIT = "hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')";
    private static final int LONGEST_REASON = 300;

    private final ReportRepository reports;
    private final DoubtRepository doubts;
    private final OrderRecord record;
    private final CurrentUser user;
    private final ReportLog log;

    ReportDesk(ReportRepository reports, DoubtRepository doubts, OrderRecord record, CurrentUser user, ReportLog log) {
        this.reports = reports;
        this.doubts = doubts;
        this.record = record;
        this.user = user;
        this.log = log;
    }

    /** What comes of it. */
    public enum Outcome {
        /** The report is settled. */
        SETTLED,
        /** It carries a dose: it waits until a physician, who is another, says the same. */
        WAITS_FOR_A_SECOND,
        /** It was settled before, or the exposure has a report of its own; nothing was changed. */
        OVERTAKEN,
        /** It is another irradiation than that, or one that nobody consented to; nothing was changed. */
        NOT_IT,
        /** A report is put aside for a reason of up to 300 signs. */
        REASON_MISSING
    }

    /** Who said that it is no exposure of its own, the first one first. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public List<Doubt> doubts(ReportId id) {
        return doubts.of(id, user.require().account());
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
        return open(id).map(
                        report -> mayPutAside(report) ? dismiss(report, reason.strip()) : doubt(report, reason.strip()))
                .orElse(Outcome.OVERTAKEN);
    }

    private boolean mayPutAside(ReportedExposure report) {
        return !report.carriesADose()
                || user.require().has(Role.REPORTING_PHYSICIAN)
                        && doubts(report.id()).stream().anyMatch(doubt -> !doubt.own());
    }

    private Outcome dismiss(ReportedExposure report, String reason) {
        return settle(
                report, Settling.dismissed(report.id(), reason, user.require().account()));
    }

    private Outcome doubt(ReportedExposure report, String reason) {
        doubts.insert(report.id(), reason, user.require().account(), log.now());
        log.settled(report, Action.EXPOSURE_REPORT_DOUBTED, "");
        return Outcome.WAITS_FOR_A_SECOND;
    }

    private Optional<ReportedExposure> open(ReportId id) {
        return reports.find(id).filter(report -> reports.open(report.order()).stream()
                .map(ReportedExposure::id)
                .anyMatch(Predicate.isEqual(id)));
    }

    private Outcome settle(ReportedExposure report, Settling settling) {
        if (!Believed.byTheDatabase(() -> reports.settle(settling, log.now()))) {
            return Outcome.NOT_IT;
        }
        log.settled(report, Action.EXPOSURE_REPORT_SETTLED, settling.outcome().name());
        return Outcome.SETTLED;
    }
}
