package bg.registratura.exposure;

import java.time.Duration;

/**
 * By so much an exposure misses a consent by the clock of its unit, which may be wrong: it runs behind where the exposure is
 * before the signature, and ahead where it is after the end.
 */
public record ClockGap(Duration apart, boolean behind) {

    /** An hour, that nobody set when summer time began or ended, and what a clock loses in between. */
    static final Duration LARGEST = Duration.ofMinutes(65);
}
