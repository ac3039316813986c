package bg.registratura.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The moments of a session that its limits count from. When the machine's clock is put back they go back with it: nobody
 * stays signed in for longer, rests for longer or has a fresher proof because of that.
 */
final class Moments {

    private final Clock clock;
    private Instant openedAt;
    private Instant actedAt;
    private Instant heardAt;
    private Instant provedAt;
    private Instant latest;

    Moments(Clock clock) {
        this.clock = clock;
        this.latest = clock.instant();
        this.openedAt = latest;
        this.actedAt = latest;
        this.heardAt = latest;
        this.provedAt = latest;
    }

    /** Now; what was before is no later than that. */
    synchronized Instant now() {
        var now = clock.instant();
        if (now.isBefore(latest)) {
            var back = Duration.between(now, latest);
            openedAt = openedAt.minus(back);
            actedAt = actedAt.minus(back);
            heardAt = heardAt.minus(back);
            provedAt = provedAt.minus(back);
        }
        latest = now;
        return now;
    }

    synchronized void heard() {
        heardAt = now();
    }

    synchronized void acted() {
        actedAt = now();
    }

    synchronized void proved() {
        acted();
        provedAt = actedAt;
    }

    synchronized Instant openedAt() {
        return openedAt;
    }

    synchronized Instant actedAt() {
        return actedAt;
    }

    synchronized Instant heardAt() {
        return heardAt;
    }

    synchronized Duration provedFor() {
        var now = now();
        return Duration.between(provedAt, now);
    }
}
