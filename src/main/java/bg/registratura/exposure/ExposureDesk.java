package bg.registratura.exposure;

import bg.registratura.people.Patients;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.OrderId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an order at the unit: a look at a patient's record, written down. */
@Service
public class ExposureDesk {

    private final Patients patients;
    private final Practitioners practitioners;
    private final ExposureJudge judge;
    private final Permission permission;
    private final OrderRecord record;

    ExposureDesk(
            Patients patients,
            Practitioners practitioners,
            ExposureJudge judge,
            Permission permission,
            OrderRecord record) {
        this.patients = patients;
        this.practitioners = practitioners;
        this.judge = judge;
        this.permission = permission;
        this.record = record;
    }

    /** What was done for an order; whoever shows it has the look at the record written down. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','TECHNICIAN','REPORTING_PHYSICIAN','DPO')")
    public Done done(OrderId order) {
        return record.of(order);
    }

    /** The order, its patient and where it stands. */
    @Transactional
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public Session open(OrderId id) {
        var now = judge.now();
        var order = judge.order(id);
        var referrer = Optional.ofNullable(order.referral().practitioner()).flatMap(practitioners::find);
        var standing = permission.standing(id, now);
        var units = judge.units();
        var done = record.of(id);
        return new Session(
                order,
                patients.open(order.patient()).orElseThrow(NotFoundException::new),
                referrer,
                standing,
                permission.saidNo(id, now),
                permission.ground(id, now),
                grounds(done),
                permission.answers(standing),
                done,
                units,
                judge.qualities(),
                record.usual(units, order.referral().examination()),
                now);
    }

    private Map<ReportId, Ground> grounds(Done done) {
        var grounds = new HashMap<ReportId, Ground>();
        done.open().forEach(report -> permission
                .ground(report.order(), report.exposedAt())
                .ifPresent(ground -> grounds.put(report.id(), ground)));
        return grounds;
    }
}
