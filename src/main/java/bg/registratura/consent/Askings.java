package bg.registratura.consent;

import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Visit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the desk needs to ask a patient, one examination after the other. */
@Service
public class Askings {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";

    private final Orders orders;
    private final Patients patients;
    private final Standings standings;
    private final IdentityChecks checks;
    private final Clock clock;

    Askings(Orders orders, Patients patients, Standings standings, IdentityChecks checks, Clock clock) {
        this.orders = orders;
        this.patients = patients;
        this.standings = standings;
        this.checks = checks;
        this.clock = clock;
    }

    /** Today's good checks for a consent, of the patient and of whoever signs with them. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public List<IdentityCheck> checks(PatientId patient) {
        return checks.goodToday(patient, CheckPurpose.CONSENT);
    }

    /** The paper by which a guardian or curator signs. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public Optional<String> proof(IdentityCheck check) {
        return checks.proofOf(check);
    }

    /** Every examination of a visit that was not cancelled. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public List<Asking> of(Visit visit) {
        var patient = patients.find(visit.patient()).orElseThrow(NotFoundException::new);
        var today = checks(visit.patient());
        return orders.of(visit.id()).stream()
                .map(order ->
                        new Asking(order, patient, standings.now(order.id()), today, Dates.dayOf(clock.instant())))
                .toList();
    }
}
