package bg.registratura.intrusion;

import bg.registratura.crypto.DayHash;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Counts, in memory and by source, what the rules are about, and tells when one of them fires. */
@Service
public class Watch {

    /** So many sources are remembered for a rule; the least busy are forgotten first. */
    static final int MOST_SOURCES = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Map<Rule, Cache<Source, Evidence>> seen = new EnumMap<>(Rule.class);
    private final DayHash hash;
    private final Intrusions intrusions;
    private final Blocks blocks;
    private final Clock clock;

    Watch(DayHash hash, Intrusions intrusions, Blocks blocks, Clock clock) {
        this.hash = hash;
        this.intrusions = intrusions;
        this.blocks = blocks;
        this.clock = clock;
        for (var rule : Rule.values()) {
            seen.put(rule, empty(rule, clock));
        }
    }

    /**
     * Something of the kind happened in the request that is being served; {@code target} is what was tried, and only its
     * hash is kept. Whether that made the rule fire.
     */
    public boolean noticed(Rule rule, String target) {
        return Peers.current().map(peer -> counted(rule, peer, target)).orElse(false);
    }

    private boolean counted(Rule rule, Peer peer, String target) {
        var now = clock.instant();
        var evidence = memory(rule).get(peer.source(), _ -> new Evidence(rule, now));
        var found = evidence.add(hash.of(target.getBytes(StandardCharsets.UTF_8)));
        found.ifPresent(counts -> {
            LOG.warn("intrusion rule {} fired", rule);
            intrusions.found(rule, peer, counts);
            blocks.refresh();
        });
        return found.isPresent();
    }

    private Cache<Source, Evidence> memory(Rule rule) {
        return Objects.requireNonNull(seen.get(rule));
    }

    private static Cache<Source, Evidence> empty(Rule rule, Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_SOURCES)
                .expireAfterWrite(rule.window())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    long remembered(Rule rule) {
        var memory = memory(rule);
        memory.cleanUp();
        return memory.estimatedSize();
    }
}
