package bg.registratura.intrusion;

import java.time.Duration;
import java.time.Instant;

/** So many at once, then one more after each pause, up to as many as at first. */
public final class Allowance {

    private final int most;
    private final Duration pause;
    private double left;
    private Instant filledAt;

    /** A full one. */
    public Allowance(int most, Duration pause, Instant now) {
        this.most = most;
        this.pause = pause;
        this.left = most;
        this.filledAt = now;
    }

    /** Takes one, if there is one. A clock that was put back gives nothing. */
    public synchronized boolean takes(Instant now) {
        double passed = Math.max(0, Duration.between(filledAt, now).toMillis());
        left = Math.min(most, left + passed / pause.toMillis());
        filledAt = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    synchronized void givesBack() {
        left = Math.min(most, left + 1);
    }
}
