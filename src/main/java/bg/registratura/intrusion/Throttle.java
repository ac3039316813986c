package bg.registratura.intrusion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/**
 * How fast one source may fail at the doors: twenty times at once, then once in three seconds. Whoever gets in costs their
 * source nothing, so that behind one address a whole practice signs in, and beside somebody who guesses one still gets in.
 */
@Service
class Throttle {

    static final int AT_ONCE = 20;
    static final Duration ONE_MORE_AFTER = Duration.ofSeconds(3);

    private static final int MOST_SOURCES = 10_000;

    private final Cache<Source, Allowance> allowances;
    private final Clock clock;

    Throttle(Clock clock) {
        this.clock = clock;
        this.allowances = Caffeine.newBuilder()
                .maximumSize(MOST_SOURCES)
                .expireAfterAccess(ONE_MORE_AFTER.multipliedBy(AT_ONCE))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Takes one try of the source's allowance, if there is one. */
    boolean takes(Source source) {
        var now = clock.instant();
        return allowances
                .get(source, _ -> new Allowance(AT_ONCE, ONE_MORE_AFTER, now))
                .takes(now);
    }

    /** Gives a try back that harmed nobody. */
    void givesBack(Source source) {
        var allowance = allowances.getIfPresent(source);
        if (allowance != null) {
            allowance.givesBack();
        }
    }

    long remembered() {
        allowances.cleanUp();
        return allowances.estimatedSize();
    }
}
