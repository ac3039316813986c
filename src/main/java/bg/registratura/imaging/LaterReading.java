package bg.registratura.imaging;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads what waits to be read: what came before the house had a decoder for it, and what a stop kept from being developed. */
@Component
class LaterReading {

    private static final Logger LOG = LoggerFactory.getLogger(LaterReading.class);

    private final IndexRepository repository;
    private final Developing developing;

    LaterReading(IndexRepository repository, Developing developing) {
        this.repository = repository;
        this.developing = developing;
    }

    /** After each start, when people no longer wait for that. One damaged file keeps no other from being read. */
    @Scheduled(initialDelay = 1, fixedRate = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void read() {
        for (var unread : repository.unread()) {
            try {
                developing.develop(unread);
            } catch (IOException | RuntimeException e) {
                LOG.warn("picture {} is still unread: {}", unread.value(), e.toString());
            }
        }
    }

    /** What came last is looked at first. */
    @Scheduled(initialDelay = 10, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        repository.pending().forEach(developing::later);
    }
}
