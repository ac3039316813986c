package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.dicom.DoseReport;
import bg.registratura.imaging.Intake.Incoming;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Enters the dose reports of the units: which file it was, of which study, and what it tells of each irradiation. */
@Component
class DoseReportBook {

    private final DoseReportRepository repository;
    private final ArrivalBook arrivals;
    private final AuditLog audit;
    private final Clock clock;

    DoseReportBook(DoseReportRepository repository, ArrivalBook arrivals, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.arrivals = arrivals;
        this.audit = audit;
        this.clock = clock;
    }

    Reception.DoseReport enter(Incoming incoming, DoseReport report) {
        var before = repository.isKnown(report.sopInstance());
        var arrival = arrivals.write(incoming, Ending.DOSE_REPORT, null, null);
        if (!before) {
            repository.insert(arrival, report, clock.instant());
        }
        audit.append(AuditEvent.of(Action.STUDY_RECEIVED)
                .on("arrival", arrival.value())
                .saying(incoming.way() + " " + Ending.DOSE_REPORT));
        return new Reception.DoseReport(
                before,
                report.events().stream().map(DoseReport.Event::doseAreaProduct).anyMatch(Objects::nonNull));
    }
}
