package bg.registratura.queue;

import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How visits stand in the queue. */
@Service
public class Standings {

    private final StandingRepository repository;

    Standings(StandingRepository repository) {
        this.repository = repository;
    }

    /** All of these visits, asked for at once. */
    @Transactional(readOnly = true)
    public Map<VisitId, Standing> of(Collection<Visit> visits) {
        var ids = visits.stream().map(Visit::id).toList();
        var acts = repository.lastActs(visits.stream().map(Visit::patient).toList());
        var calls = repository.calls(ids);
        var parked = repository.parked(ids);
        var standings = new HashMap<VisitId, Standing>();
        visits.forEach(visit -> standings.put(
                visit.id(),
                new Standing(
                        later(visit.openedAt(), acts.getOrDefault(visit.patient(), Instant.MIN)),
                        calls.get(visit.id()),
                        parked.get(visit.id()))));
        return standings;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
