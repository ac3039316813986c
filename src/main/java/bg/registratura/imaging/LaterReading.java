package bg.registratura.imaging;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads what came before the house had a decoder for it: after each start, when people no longer wait for that. */
@Component
class LaterReading {

    private static final Logger LOG = LoggerFactory.getLogger(LaterReading.class);

    private final IndexRepository repository;
    private final Intake intake;

    LaterReading(IndexRepository repository, Intake intake) {
        this.repository = repository;
        this.intake = intake;
    }

    /** One damaged file keeps no other from being read. */
    @Scheduled(initialDelay = 1, fixedRate = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void read() {
        for (var unread : repository.unread()) {
            try {
                intake.readLater(unread);
            } catch (IOException | RuntimeException e) {
                LOG.warn("picture {} is still unread: {}", unread.value(), e.toString());
            }
        }
    }
}
