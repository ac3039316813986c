package bg.registratura.fhir;

import bg.registratura.crypto.Uuid7;
import bg.registratura.disclosure.ReleaseConsents;
import bg.registratura.people.PatientId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a person's whole irradiation record as it stands at this moment. */
@Component
class IrradiationRecords {

    private final IrradiationRepository irradiation;
    private final ExposedRepository exposed;
    private final TakenRepository taken;
    private final ReleaseConsents releases;
    private final Clock clock;

    IrradiationRecords(
            IrradiationRepository irradiation,
            ExposedRepository exposed,
            TakenRepository taken,
            ReleaseConsents releases,
            Clock clock) {
        this.irradiation = irradiation;
        this.exposed = exposed;
        this.taken = taken;
        this.releases = releases;
        this.clock = clock;
    }

    IrradiationRecord of(PatientId patient) {
        return new IrradiationRecord(
                irradiation.orders(patient),
                irradiation.consents(patient),
                releases.of(patient),
                exposed.exposures(patient),
                taken.studies(patient));
    }

    Instant now() {
        return clock.instant();
    }

    UUID next(Instant now) {
        return Uuid7.next(now);
    }
}
