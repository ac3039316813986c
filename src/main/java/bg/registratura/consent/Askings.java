package bg.registratura.consent;

import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.people.PatientId;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Visit;
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
    private final Circumstances circumstances;
    private final Standings standings;
    private final IdentityChecks checks;

    Askings(Orders orders, Circumstances circumstances, Standings standings, IdentityChecks checks) {
        this.orders = orders;
        this.circumstances = circumstances;
        this.standings = standings;
        this.checks = checks;
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
        var patient = circumstances.patient(visit.patient());
        var interdiction = circumstances.interdiction(patient).orElse(null);
        var shown = checks(visit.patient());
        return orders.of(visit.id()).stream()
                .map(order -> new Asking(
                        order, patient, interdiction, standings.now(order.id()), shown, circumstances.today()))
                .toList();
    }
}
