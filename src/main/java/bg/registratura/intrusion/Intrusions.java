package bg.registratura.intrusion;

import bg.registratura.audit.Action;
import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.intrusion.Evidence.Counts;
import bg.registratura.language.Dates;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down that a rule fired: the one act of the house that keeps an address, sealed, with its evidence and the day of its
 * erasure. The log is told of the rule and the numbers, never of the address.
 */
@Service
class Intrusions {

    private static final long SHORTEST_KEEPING = 1;
    private static final long LONGEST_KEEPING = 365;
    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<Seen, IntrusionId> recent;
    private final IntrusionRepository repository;
    private final SealedAddress sealed;
    private final AuditLog audit;
    private final Clock clock;
    private final long days;

    Intrusions(
            IntrusionRepository repository,
            SealedAddress sealed,
            AuditLog audit,
            Clock clock,
            @Value("${registratura.intrusion.keep-days:30}") long days) {
        this.repository = repository;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
        this.days = Math.clamp(days, SHORTEST_KEEPING, LONGEST_KEEPING);
        this.recent = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** A rule fired at a peer: one row for as long as it goes on, another when it begins again later. */
    @Transactional
    public void found(Rule rule, Peer peer, Counts counts) {
        var now = clock.instant();
        var seen = new Seen(rule, peer.source());
        var before = recent.getIfPresent(seen);
        var ends = peer.source().house() ? null : now.plus(rule.block());
        if (before != null && repository.goesOn(before, counts, now, ends, eraseOn(now))) {
            note(before, rule, counts);
            return;
        }
        var id = new IntrusionId(Uuid7.next(now));
        repository.insert(intrusion(id, rule, counts, now, ends), sealed.seal(id, peer.address()));
        recent.put(seen, id);
        note(id, rule, counts);
    }

    private Intrusion intrusion(IntrusionId id, Rule rule, Counts counts, Instant now, @Nullable Instant ends) {
        return new Intrusion(
                id, rule, counts.tries(), Math.max(1, counts.targets()), counts.since(), now, ends, eraseOn(now), null);
    }

    private LocalDate eraseOn(Instant now) {
        return Dates.dayOf(now).plusDays(days);
    }

    private void note(IntrusionId id, Rule rule, Counts counts) {
        audit.append(
                AuditEvent.of(Action.INTRUSION_FOUND)
                        .on("intrusion", id.value())
                        .saying(rule + " TRIES " + counts.tries() + " TARGETS " + counts.targets()),
                Actor.SYSTEM);
    }

    private record Seen(Rule rule, Source source) {}
}
