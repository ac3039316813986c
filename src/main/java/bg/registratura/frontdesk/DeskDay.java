package bg.registratura.frontdesk;

import bg.registratura.queue.Standing;
import bg.registratura.queue.Standings;
import bg.registratura.visit.DeskTally;
import bg.registratura.visit.Queued;
import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import bg.registratura.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands at the desk today: every room is asked once for the whole queue. */
@Service
public class DeskDay {

    private final Visits visits;
    private final Rooms rooms;
    private final Standings standings;
    private final OpenVisits open;
    private final Clock clock;

    DeskDay(Visits visits, Rooms rooms, Standings standings, OpenVisits open, Clock clock) {
        this.visits = visits;
        this.rooms = rooms;
        this.standings = standings;
        this.open = open;
        this.clock = clock;
    }

    /** The queue, in the order of the tickets. */
    @Transactional(readOnly = true)
    public List<Waiting> queue() {
        var queue = visits.today();
        var all = queue.stream().map(Queued::visit).toList();
        var progress = rooms.progress(all);
        var standing = standings.of(all);
        return queue.stream()
                .map(queued -> new Waiting(
                        queued,
                        of(progress, queued.visit()),
                        of(standing, queued.visit()),
                        open.names(queued.visit().id())))
                .toList();
    }

    /** Where one visit stands. */
    @Transactional(readOnly = true)
    public Progress progress(Visit visit) {
        return of(rooms.progress(List.of(visit)), visit);
    }

    /** How one visit stands in the queue. */
    @Transactional(readOnly = true)
    public Standing standing(Visit visit) {
        return of(standings.of(List.of(visit)), visit);
    }

    /** The numbers below the queue. */
    public List<DeskTally> tallies() {
        return rooms.tallies();
    }

    /** The moment from which waiting is counted back. */
    public Instant now() {
        return clock.instant();
    }

    /** The clock of the desk. */
    public Clock clock() {
        return clock;
    }

    private static <T> T of(Map<VisitId, T> all, Visit visit) {
        return Objects.requireNonNull(all.get(visit.id()));
    }
}
