package bg.registratura.dicomweb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How fast one program may ask: a whole volume slice by slice at once, then thirty times a second. */
@Component
class Pace {

    static final int AT_ONCE = 1_200;

    private static final double A_SECOND = 30;
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
        return allowances.get(token, _ -> new Allowance(now)).takes(now);
    }

    private static final class Allowance {

        private double left = AT_ONCE;
        private Instant filledAt;

        Allowance(Instant now) {
            filledAt = now;
        }

        synchronized boolean takes(Instant now) {
            double passed = Math.max(0, Duration.between(filledAt, now).toMillis());
            left = Math.min(AT_ONCE, left + passed / TimeUnit.SECONDS.toMillis(1) * A_SECOND);
            filledAt = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
