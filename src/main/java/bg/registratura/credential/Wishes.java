package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.identity.Checked;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The patient's wish for online access: recorded before anything is made, ended with everything that was made on it. */
@Component
class Wishes {

    private final WishRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Wishes(WishRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records it, unless it stands already. */
    void record(PatientId patient) {
        if (repository.standingSince(patient).isEmpty()) {
            var now = clock.instant();
            repository.insert(Uuid7.next(now), patient, user.require().account(), now);
            audit.append(AuditEvent.of(Action.ACCESS_WISHED).about(patient.value()));
        }
    }

    /** Since when it stands; nobody but a patient needs one. */
    Optional<Instant> standingSince(Checked checked) {
        return checked instanceof Checked.OfPatient(var patient) ? repository.standingSince(patient) : Optional.empty();
    }

    /** Ends it; of a practitioner or where none stands nothing changes. */
    void end(UUID subject) {
        if (repository.end(new PatientId(subject), user.require().account(), clock.instant()) > 0) {
            audit.append(AuditEvent.of(Action.ACCESS_WISH_ENDED).about(subject));
        }
    }
}
