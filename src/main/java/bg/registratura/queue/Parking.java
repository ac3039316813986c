package bg.registratura.queue;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.CurrentUser;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaving visits for later, and picking them up at any desk. */
@Service
public class Parking {

    private final ParkingRepository repository;
    private final Visits visits;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Parking(ParkingRepository repository, Visits visits, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.visits = visits;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Leaves a visit for later; one that was left already keeps its reason. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Leaving leave(Visit visit, ParkReason reason) {
        if (visits.find(visit.id()).filter(Visit::isOpen).isEmpty()) {
            return Leaving.CLOSED;
        }
        var parked = new Parked(reason, clock.instant());
        if (!repository.insert(visit.id(), parked, user.require().account().value())) {
            return Leaving.ALREADY;
        }
        audit.append(about(Action.VISIT_PARKED, visit).saying(reason.name()));
        return Leaving.PARKED;
    }

    /** Goes on with a visit; false when the other desk was first. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public boolean pickUp(Visit visit) {
        var picked = repository.delete(visit.id());
        if (picked) {
            audit.append(about(Action.VISIT_PICKED_UP, visit));
        }
        return picked;
    }

    private static AuditEvent about(Action action, Visit visit) {
        return AuditEvent.of(action)
                .about(visit.patient().value())
                .on("visit", visit.id().value());
    }
}
