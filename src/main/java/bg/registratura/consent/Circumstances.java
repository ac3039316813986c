package bg.registratura.consent;

import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.representation.Representative;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.representation.Representatives;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is asked, on which day, and what the acts on record leave them to decide: nobody at the desk judges that. */
@Component
class Circumstances {

    private final Patients patients;
    private final Orders orders;
    private final Representatives representatives;
    private final Clock clock;

    Circumstances(Patients patients, Orders orders, Representatives representatives, Clock clock) {
        this.patients = patients;
        this.orders = orders;
        this.representatives = representatives;
        this.clock = clock;
    }

    LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    Patient patient(PatientId id) {
        return patients.find(id).orElseThrow(NotFoundException::new);
    }

    Optional<Interdiction> interdiction(OrderId order) {
        return interdiction(patient(orders.find(order).patient()));
    }

    /** The act that holds today; of a child none is asked for, others decide for it anyway. */
    Optional<Interdiction> interdiction(Patient patient) {
        if (patient.ageOn(today()) < Signatories.DECIDES_TOGETHER_FROM) {
            return Optional.empty();
        }
        var acts = representatives.goodToday(patient.id()).stream()
                .filter(Representative::interdiction)
                .toList();
        return by(acts, RepresentativeKind.GUARDIAN, Capacity.FULL_INTERDICTION)
                .or(() -> by(acts, RepresentativeKind.CURATOR, Capacity.LIMITED_INTERDICTION));
    }

    private static Optional<Interdiction> by(List<Representative> acts, RepresentativeKind kind, Capacity capacity) {
        return acts.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .map(one -> new Interdiction(capacity, one.name(), one.proof().text()));
    }
}
