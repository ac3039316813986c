package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.visit.OrderId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a study was brought, looked at by another, taken back; and what was refused. */
@Component
class BroughtBook {

    private final BroughtRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    BroughtBook(BroughtRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isNobodys(Unassigned study) {
        return repository.isNobodys(study);
    }

    Optional<BroughtRepository.Standing> standing(StudyId study) {
        return repository.standing(study);
    }

    boolean isHeld(StudyId study) {
        return repository.isHeld(study);
    }

    /** Enters it, and where everything agrees makes it its patient's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(StudyId study, Brought said, Resemblance resemblance) {
        var now = clock.instant();
        var id = new BroughtId(Uuid7.next(now));
        var patient = whose(said.order());
        repository.enter(id, study, said, resemblance, now, who());
        if (resemblance.agrees()) {
            repository.attach(study, id, now, who());
        }
        audit.append(about(Action.STUDY_BROUGHT, study, patient)
                .saying(said.by() + " " + said.purpose() + (resemblance.agrees() ? "" : " WAITS")));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(StudyId study, OrderId order, String why) {
        audit.append(
                about(Action.STUDY_BROUGHT, study, whose(order)).saying(why).refused());
    }

    /** From now on it is its patient's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(StudyId study, BroughtRepository.Standing standing) {
        var now = clock.instant();
        repository.looked(standing.id(), now, who());
        audit.append(about(Action.STUDY_BROUGHT_LOOKED_AT, study, standing.record()));
        repository.attach(study, standing.id(), now, who());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(StudyId study, BroughtRepository.Standing standing, String reason) {
        repository.takeBack(study, standing.id(), reason, clock.instant(), who());
        audit.append(about(Action.STUDY_TAKEN_BACK, study, standing.record()).saying(reason));
    }

    private UUID who() {
        return user.require().account().value();
    }

    private PatientId whose(OrderId order) {
        return repository.whose(order).orElseThrow().record();
    }

    private static AuditEvent about(Action action, StudyId study, PatientId patient) {
        return AuditEvent.of(action).about(patient.value()).on("study", study.value());
    }
}
