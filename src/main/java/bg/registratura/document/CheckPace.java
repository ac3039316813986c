package bg.registratura.document;

import bg.registratura.intrusion.Allowance;
import bg.registratura.intrusion.Peers;
import bg.registratura.intrusion.Source;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How fast strangers may ask about papers: ten times at once from one source, then once in six seconds, and two files in memory. */
@Component
class CheckPace {

    static final int AT_ONCE = 10;
    static final Duration ONE_MORE_AFTER = Duration.ofSeconds(6);

    private static final int MOST_SOURCES = 10_000;
    private static final int PLACES = 2;

    private final Cache<Optional<Source>, Allowance> allowances;
    private final Semaphore places = new Semaphore(PLACES);
    private final Clock clock;

    CheckPace(Clock clock) {
        this.clock = clock;
        this.allowances = Caffeine.newBuilder()
                .maximumSize(MOST_SOURCES)
                .expireAfterAccess(ONE_MORE_AFTER.multipliedBy(AT_ONCE))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Does the work, or nothing when this source asks too fast or no place is free. */
    <T> Optional<T> in(Supplier<T> work) {
        var now = clock.instant();
        var allowance = allowances.get(Peers.source(), _ -> new Allowance(AT_ONCE, ONE_MORE_AFTER, now));
        if (!allowance.takes(now) || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
