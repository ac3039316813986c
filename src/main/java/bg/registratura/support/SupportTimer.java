package bg.registratura.support;

import bg.registratura.security.Pulse;
import java.time.Duration;
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

    private static final Duration PAUSE = Duration.ofMillis(400);

    private final SupportBook book;
    private final TransactionTemplate transaction;
    private final Pulse pulse = new Pulse("support", PAUSE, this::look);

    SupportTimer(SupportBook book, TransactionTemplate transaction) {
        this.book = book;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        pulse.begin();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        pulse.stop();
    }

    void look() {
        transaction.executeWithoutResult(_ -> book.endDue());
    }
}
