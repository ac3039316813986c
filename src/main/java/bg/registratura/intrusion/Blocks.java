package bg.registratura.intrusion;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sources that are shut out at this moment. What stands in the database counts, for every node and after a restart; here
 * are only the hashes of today, made anew every half a minute.
 */
@Service
public class Blocks {

    private final IntrusionRepository repository;
    private final SealedAddress sealed;
    private final Sources sources;
    private final Clock clock;
    private volatile Map<String, Instant> ends = Map.of();

    Blocks(IntrusionRepository repository, SealedAddress sealed, Sources sources, Clock clock) {
        this.repository = repository;
        this.sealed = sealed;
        this.sources = sources;
        this.clock = clock;
    }

    /** Whether the request that is being served comes from a source that is shut out. */
    public boolean areOnThisRequest() {
        return Peers.source()
                .filter(source -> !source.house())
                .flatMap(source -> Optional.ofNullable(ends.get(source.hash())))
                .map(end -> clock.instant().isBefore(end))
                .orElse(false);
    }

    @Scheduled(initialDelay = 0, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    @Transactional(readOnly = true)
    void refresh() {
        var found = new HashMap<String, Instant>();
        repository.blocking(clock.instant()).forEach((id, block) -> {
            var source = sources.of(sealed.open(id, block.address()));
            found.merge(source.hash(), block.endsAt(), (one, other) -> one.isAfter(other) ? one : other);
        });
        ends = Map.copyOf(found);
    }
}
