package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.dicom.Refusal;
import bg.registratura.imaging.Intake.Incoming;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down every file that came and what became of it. */
@Component
class ArrivalBook {

    private final ArrivalRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    ArrivalBook(ArrivalRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Reception refuse(Incoming incoming, Refusal reason) {
        var id = write(incoming, Ending.REFUSED, reason, null);
        audit.append(AuditEvent.of(Action.STUDY_REFUSED)
                .on("arrival", id.value())
                .saying(reason.name())
                .refused());
        return new Reception.Refused(reason);
    }

    @Transactional
    public Reception keptBefore(Incoming incoming, InstanceId instance) {
        write(incoming, Ending.KEPT_BEFORE, null, instance);
        audit.append(AuditEvent.of(Action.STUDY_RECEIVED)
                .about(repository.patientOf(instance))
                .on("instance", instance.value())
                .saying(Ending.KEPT_BEFORE.name()));
        return new Reception.KeptBefore(instance);
    }

    /** The bytes of a conflict lie under the arrival's own id. */
    @Transactional
    public Reception conflict(Incoming incoming, InstanceId instance) {
        var id = write(incoming, Ending.CONFLICT, null, instance);
        audit.append(AuditEvent.of(Action.STUDY_CONFLICT)
                .about(repository.patientOf(instance))
                .on("instance", instance.value())
                .saying("arrival " + id.value())
                .refused());
        return new Reception.Conflict(id);
    }

    /** Whether an arrival is in the index, as far as can be told: where the database does not answer, it may be. */
    boolean mayHave(UUID id) {
        try {
            return repository.keeps(new ArrivalId(id));
        } catch (DataAccessException e) {
            return true;
        }
    }

    ArrivalId write(
            Incoming incoming,
            Ending ending,
            @org.jspecify.annotations.Nullable Refusal refusal,
            @org.jspecify.annotations.Nullable InstanceId instance) {
        var staged = incoming.staged();
        var arrival = new Arrival(
                new ArrivalId(staged.id()),
                incoming.way(),
                incoming.name(),
                staged.length(),
                ending,
                refusal,
                instance,
                clock.instant(),
                null,
                null);
        var by = user.find().map(who -> who.account().value()).orElse(null);
        repository.insert(arrival, staged.sha256(), by);
        return arrival.id();
    }
}
