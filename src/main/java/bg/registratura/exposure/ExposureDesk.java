package bg.registratura.exposure;

import bg.registratura.consent.Standings;
import bg.registratura.people.Patients;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an order at the unit: a look at a patient's record, written down. */
@Service
public class ExposureDesk {

    private final Orders orders;
    private final Patients patients;
    private final Practitioners practitioners;
    private final Standings standings;
    private final ExposureJudge judge;

    ExposureDesk(
            Orders orders, Patients patients, Practitioners practitioners, Standings standings, ExposureJudge judge) {
        this.orders = orders;
        this.patients = patients;
        this.practitioners = practitioners;
        this.standings = standings;
        this.judge = judge;
    }

    /** The order, its patient and where it stands. */
    @Transactional
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public Session open(OrderId id) {
        var order = orders.find(id);
        var referrer = Optional.ofNullable(order.referral().practitioner()).flatMap(practitioners::find);
        return new Session(
                order,
                patients.open(order.patient()).orElseThrow(NotFoundException::new),
                referrer,
                standings.now(id),
                judge.made(id),
                judge.units(),
                judge.now());
    }
}
