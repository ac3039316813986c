package bg.registratura.intrusion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/**
 * Who failed at which account, in memory: a source that goes on failing at one account is heard there ever more rarely, while
 * every other source is heard as before. So a guesser wears out their own welcome and not the owner's.
 *
 * <p>NIST SP 800-63B-4 (3.2.2) allows no more than a hundred failures in a row on one account. They are counted with the
 * account; from the hundredth on, a source that failed there is not heard for an hour at a time. A lock would do the same to
 * the guesser and shut the owner out as well.
 */
@Service
public class Strangers {

    /** From so many failures of one source at one account on it rests between tries. */
    static final int PATIENCE = 10;

    /** As many failures in a row as an account ever counts. */
    public static final int MOST_FAILURES = 100;

    private static final Duration REST = Duration.ofMinutes(1);
    private static final Duration LONG_REST = Duration.ofHours(1);
    private static final int MOST_PAIRS = 50_000;

    private final Cache<Pair, Failures> failures;
    private final Clock clock;

    Strangers(Clock clock) {
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_PAIRS)
                .expireAfterWrite(Duration.ofDays(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Whether this source is not heard at this account for now. */
    public boolean rest(UUID account) {
        return Peers.source()
                .flatMap(source -> Optional.ofNullable(failures.getIfPresent(new Pair(source, account))))
                .map(failed -> clock.instant().isBefore(failed.restsUntil()))
                .orElse(false);
    }

    /** This source failed at the account, which has now failed so often in a row. */
    public void failed(UUID account, int inARow) {
        var now = clock.instant();
        Peers.source().ifPresent(source -> failures.asMap().compute(new Pair(source, account), (_, before) -> {
            int own = before == null ? 1 : before.times() + 1;
            return new Failures(own, now.plus(restAfter(source, own, inARow)));
        }));
    }

    /** The owner came in from here: this source is no stranger. */
    public void cameIn(UUID account) {
        Peers.source().ifPresent(source -> failures.invalidate(new Pair(source, account)));
    }

    /** A terminal of the house is everybody's: there somebody else's tries are not held against whoever comes next. */
    private static Duration restAfter(Source source, int own, int inARow) {
        if (inARow >= MOST_FAILURES) {
            return LONG_REST;
        }
        return own >= PATIENCE && !source.house() ? REST : Duration.ZERO;
    }

    private record Pair(Source source, UUID account) {}

    private record Failures(int times, Instant restsUntil) {}
}
