package bg.registratura.queue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands in the queue.
 *
 * @param since when they came, or when their last step was done
 * @param call the last call of their ticket
 */
public record Standing(
        Instant since, @Nullable Call call, @Nullable Parked parked) {

    /** After so long somebody should look after them. */
    static final Duration LONG = Duration.ofMinutes(15);

    /** Whole minutes of waiting. */
    public long minutes(Instant now) {
        return Math.max(0, Duration.between(since, now).toMinutes());
    }

    public boolean isLong(Instant now) {
        return parked == null && Duration.between(since, now).compareTo(LONG) >= 0;
    }

    /** How often the ticket was called. */
    public int calls() {
        return call == null ? 0 : call.ordinal();
    }
}
