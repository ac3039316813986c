package bg.registratura.operations;

import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.visit.Visits;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The invented day: who is at the laboratory and how far each visit is. */
@Component
@ConditionalOnProperty("registratura.demo")
class DemoVisits {

    private static final int TODAY = 4;

    private final Visits visits;

    DemoVisits(Visits visits) {
        this.visits = visits;
    }

    void fill(List<PatientId> patients, List<PractitionerId> dentists, List<SignedIn> staff) {
        DemoPeople.as(
                staff,
                Role.RECEPTION,
                () -> patients.stream().limit(TODAY).map(visits::open).toList());
    }
}
