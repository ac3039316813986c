package bg.registratura;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves. It stands in 2125, when the impossible national numbers of the tests have ordinary ages. */
public final class TestClock extends Clock {

    /** Where every test begins: Monday, 5 March 2125, half past ten in Sofia. */
    public static final Instant START = Instant.parse("2125-03-05T08:30:00Z");

    private Instant now = START;

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Lets time pass. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    /** Puts the clock anywhere. */
    public synchronized void set(Instant to) {
        now = to;
    }
}
