package bg.registratura.frontdesk;

import bg.registratura.queue.Calling;
import bg.registratura.queue.Calls;
import bg.registratura.queue.Leaving;
import bg.registratura.queue.ParkReason;
import bg.registratura.queue.Parking;
import bg.registratura.queue.Place;
import bg.registratura.security.CurrentUser;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a desk does with the queue: calls a ticket, leaves a visit for later, tells the others what it has open. */
@Service
public class QueueDesk {

    private final Calls calls;
    private final Parking parking;
    private final OpenVisits open;
    private final CurrentUser user;

    QueueDesk(Calls calls, Parking parking, OpenVisits open, CurrentUser user) {
        this.calls = calls;
        this.parking = parking;
        this.open = open;
        this.user = user;
    }

    /** Where a ticket can be called to. */
    public List<Place> places() {
        return calls.places();
    }

    /** Calls a ticket after so many calls as were seen here. */
    public Calling call(Visit visit, Place place, int seen) {
        return calls.call(visit, place, seen);
    }

    public Leaving leave(Visit visit, ParkReason reason) {
        return parking.leave(visit, reason);
    }

    /** Goes on with a visit that was left; false when the other desk was first. */
    public boolean pickUp(Visit visit) {
        return parking.pickUp(visit);
    }

    /** This screen shows a visit. */
    public void show(Object screen, VisitId visit) {
        user.find().ifPresent(who -> open.enter(screen, visit, who.displayName()));
    }

    /** This screen shows it no longer. */
    public void hide(Object screen) {
        open.leave(screen);
    }

    /** Who else has the visit open. */
    public List<String> others(Object screen, VisitId visit) {
        return open.others(screen, visit);
    }
}
