package bg.registratura.dicomweb;

import bg.registratura.intrusion.Allowance;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How fast one program may ask: a whole volume slice by slice at once, then thirty times a second. */
@Component
class Pace {

    static final int AT_ONCE = 1_200;

    private static final Duration ONE_MORE_AFTER = Duration.ofMillis(33);
    private static final int MOST_TOKENS = 10_000;

    private final Cache<Record, Allowance> allowances;
    private final Clock clock;

    Pace(Clock clock) {
        this.clock = clock;
        this.allowances = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Takes one request of the token's allowance, if there is one. */
    boolean takes(Record token) {
        var now = clock.instant();
        return allowances
                .get(token, _ -> new Allowance(AT_ONCE, ONE_MORE_AFTER, now))
                .takes(now);
    }
}
