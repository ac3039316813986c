package bg.registratura.security;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at something several times a second, on a thread of its own: nothing that takes long elsewhere makes it late. While
 * looking fails it is complained about once.
 */
public final class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final String what;
    private final Duration pause;
    private final Runnable look;
    private final ScheduledExecutorService timer;
    private boolean complained;

    /** The {@code what} names the thread, and in a complaint what is not looked at. */
    public Pulse(String what, Duration pause, Runnable look) {
        this.what = what;
        this.pause = pause;
        this.look = look;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(what).daemon().factory());
    }

    /** Begins with a pause. */
    public void begin() {
        timer.scheduleWithFixedDelay(this::lookSafely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends at once. */
    public void stop() {
        timer.shutdownNow();
    }

    private void lookSafely() {
        try {
            look.run();
            complained = false;
        } catch (RuntimeException e) {
            if (!complained && !timer.isShutdown()) {
                LOG.warn("{} cannot be looked at: {}", what, e.toString());
            }
            complained = true;
        }
    }
}
