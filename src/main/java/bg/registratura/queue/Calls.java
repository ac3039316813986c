package bg.registratura.queue;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calling tickets to a desk or a room. */
@Service
public class Calls {

    private final CallRepository repository;
    private final Visits visits;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Calls(CallRepository repository, Visits visits, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.visits = visits;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Calls a ticket after so many calls as the desk has seen; a call made meanwhile elsewhere is told and not repeated. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Calling call(Visit visit, Place place, int seen) {
        if (visits.find(visit.id()).filter(Visit::isOpen).isEmpty()) {
            return new Calling.VisitClosed();
        }
        var call = new Call(visit.ticket(), seen + 1, place, clock.instant());
        if (!repository.insert(visit.id(), call, user.require().account().value())) {
            return new Calling.Already(repository.last(visit).orElse(call));
        }
        audit.append(AuditEvent.of(Action.VISIT_CALLED)
                .about(visit.patient().value())
                .on("visit", visit.id().value())
                .saying(place.kind() + " " + place.label()));
        return new Calling.Called(call);
    }

    /** Where a ticket can be called to. */
    @Transactional(readOnly = true)
    public List<Place> places() {
        return repository.places(Dates.dayOf(clock.instant()));
    }
}
