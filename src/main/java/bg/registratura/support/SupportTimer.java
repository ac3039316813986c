package bg.registratura.support;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends accesses whose time is over, several times a second and on a thread of its own: nothing that takes long elsewhere
 * makes one last longer. With the access the database closes its account, and what is open under it ends.
 */
@Component
class SupportTimer {

    private static final Logger LOG = LoggerFactory.getLogger(SupportTimer.class);
    private static final int PAUSE_MILLIS = 400;

    private final SupportBook book;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("support").daemon().factory());
    private boolean complained;

    SupportTimer(SupportBook book, TransactionTemplate transaction) {
        this.book = book;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timer.scheduleWithFixedDelay(this::lookSafely, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        timer.shutdownNow();
    }

    /** A database that is away lets nobody do anything either; it is complained about once. */
    private void lookSafely() {
        try {
            look();
            complained = false;
        } catch (RuntimeException e) {
            if (!complained && !timer.isShutdown()) {
                LOG.warn("accesses of support cannot be ended: {}", e.toString());
            }
            complained = true;
        }
    }

    void look() {
        transaction.executeWithoutResult(_ -> book.endDue());
    }
}
