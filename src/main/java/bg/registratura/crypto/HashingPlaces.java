package bg.registratura.crypto;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The places in which tries at the doors are judged: a few at once, a few waiting, and whoever comes beyond them is told so
 * at once. A place is taken before anything else is, so that a flood holds neither memory nor connections, and one core is
 * always left to those who are inside.
 */
@Service
public class HashingPlaces {

    private static final int MOST_PLACES = 3;
    private static final int MOST_WAITING = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration patience;

    @Autowired
    HashingPlaces() {
        this(placesOf(Runtime.getRuntime().availableProcessors()), MOST_WAITING, PATIENCE);
    }

    HashingPlaces(int places, int mostWaiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    static int placesOf(int cores) {
        return Math.clamp(cores - 1L, 1, MOST_PLACES);
    }

    /** Does the work in a place, or nothing when none comes free in time. */
    public <T> Optional<T> in(Supplier<T> work) {
        if (!take()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }

    private boolean take() {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
