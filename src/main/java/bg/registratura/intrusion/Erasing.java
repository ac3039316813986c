package bg.registratura.intrusion;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases intrusions on their day, addresses and all, and says in the log how many they were. */
@Component
class Erasing {

    private final IntrusionRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    Erasing(IntrusionRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 11, fixedRate = 6 * 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void erase() {
        int gone = repository.eraseUntil(Dates.dayOf(clock.instant()));
        if (gone > 0) {
            audit.append(AuditEvent.of(Action.INTRUSIONS_ERASED).saying(String.valueOf(gone)));
        }
    }
}
