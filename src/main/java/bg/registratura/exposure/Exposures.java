package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.exposure.EntryRepository.Basis;
import bg.registratura.exposure.Recording.Reason;
import bg.registratura.exposure.Recording.Recorded;
import bg.registratura.exposure.Recording.Refused;
import bg.registratura.security.CurrentUser;
import bg.registratura.visit.OrderId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Records exposures. It judges each report; what it lets through the database judges once more. */
@Service
public class Exposures {

    private final ExposureJudge judge;
    private final EntryRepository entries;
    private final Telling telling;
    private final CurrentUser user;
    private final AuditLog audit;

    Exposures(ExposureJudge judge, EntryRepository entries, Telling telling, CurrentUser user, AuditLog audit) {
        this.judge = judge;
        this.entries = entries;
        this.telling = telling;
        this.user = user;
        this.audit = audit;
    }

    /** Puts an exposure on record, or says why not; either way the attempt is in the log. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public Recording record(ExposureReport report) {
        var legality = judge.legality(report);
        var doubt = telling.doubt(report.order(), report.device(), report.dose())
                .map(why -> " dose " + why.name())
                .orElse("");
        var recording = judge.objection(report, legality)
                .or(() -> telling.isOpen(report.told(), report) ? Optional.empty() : Optional.of(Reason.REPORT_SETTLED))
                .<Recording>map(Refused::new)
                .orElseGet(() -> insert(report, legality));
        audit.append(
                switch (recording) {
                    case Recorded(var exposure) ->
                        AuditEvent.of(Action.EXPOSURE_RECORDED)
                                .about(legality.patient().value())
                                .on("exposure", exposure.value())
                                .saying("imaging_order " + report.order().value() + doubt);
                    case Refused(var reason) ->
                        AuditEvent.of(Action.EXPOSURE_REFUSED)
                                .about(legality.patient().value())
                                .on("imaging_order", report.order().value())
                                .saying(reason.name())
                                .refused();
                });
        return recording;
    }

    /** The exposures of an order as they stand after corrections, the earliest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','TECHNICIAN','REPORTING_PHYSICIAN','DPO')")
    public List<Exposure> of(OrderId order) {
        return judge.made(order);
    }

    private Recording insert(ExposureReport report, Legality legality) {
        var now = judge.now();
        var id = new ExposureId(Uuid7.next(now));
        var consent =
                report.ground() instanceof Ground.Consented ? legality.consent().orElse(null) : null;
        var basis = new Basis(legality.patient(), consent, user.require().account());
        if (!entries.insert(id, report, basis, now)) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        telling.recorded(report, id, basis.recordedBy(), now);
        return new Recorded(id);
    }
}
