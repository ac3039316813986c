package bg.registratura.visit;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits and the queue of the day. */
@Service
public class Visits {

    private final VisitRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Visits(VisitRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a visit under the next ticket of the day; a patient who is here already keeps the one they have. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Visit open(PatientId patient) {
        var now = clock.instant();
        var today = Dates.dayOf(now);
        int last = repository.holdDay(today);
        return repository.openOn(today, patient).orElseGet(() -> {
            var visit = new Visit(
                    new VisitId(Uuid7.next(now)), repository.personOf(patient), last + 1, today, now, null, 0);
            repository.insert(visit, user.require().account().value());
            audit.append(about(Action.VISIT_OPENED, visit).saying("ticket " + visit.ticket()));
            return visit;
        });
    }

    /** Closes a visit; one that is closed already stays as it is. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void close(VisitId id) {
        repository.lock(id).filter(Visit::isOpen).ifPresent(visit -> {
            repository.close(id, clock.instant());
            audit.append(about(Action.VISIT_CLOSED, visit));
        });
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(VisitId id) {
        return repository.find(id);
    }

    /** Who is here today, in the order of the tickets. */
    @Transactional(readOnly = true)
    public List<Queued> today() {
        return repository.openOn(Dates.dayOf(clock.instant()));
    }

    private static AuditEvent about(Action action, Visit visit) {
        return AuditEvent.of(action)
                .about(visit.patient().value())
                .on("visit", visit.id().value());
    }
}
