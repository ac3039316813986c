package bg.registratura.security;

import java.time.Duration;

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
}
