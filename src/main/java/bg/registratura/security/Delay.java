package bg.registratura.security;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a door rests after wrong tries: never so long that a stranger could shut somebody out. */
public final class Delay {

    private static final int FREE_ATTEMPTS = 3;
    private static final int MOST_DOUBLINGS = 5;
    private static final int LONGEST_SECONDS = 30;

    private Delay() {}

    /** After three free tries each wrong one doubles the delay, up to half a minute. */
    public static Duration after(int failedAttempts) {
        if (failedAttempts < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failedAttempts - FREE_ATTEMPTS, MOST_DOUBLINGS);
        return Duration.ofSeconds(Math.min(1L << doublings, LONGEST_SECONDS));
    }

    /** Whether a door still rests. One that was to rest for longer than any does was told so by a clock that was put back since. */
    public static boolean lasts(Instant now, @Nullable Instant until) {
        return until != null && now.isBefore(until) && !until.isAfter(now.plusSeconds(LONGEST_SECONDS));
    }
}
