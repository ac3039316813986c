package bg.registratura.intrusion;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries that were turned away before they were judged. Each is a refusal and stands in the log, a minute's worth in one entry:
 * a flood of them must not become a flood of entries.
 */
@Component
class TurnedAway {

    private final LongAdder tries = new LongAdder();
    private final AuditLog audit;

    TurnedAway(AuditLog audit) {
        this.audit = audit;
    }

    void one() {
        tries.increment();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void tell() {
        long sum = tries.sumThenReset();
        if (sum > 0) {
            audit.append(AuditEvent.of(Action.SIGN_INS_TURNED_AWAY)
                    .saying(String.valueOf(sum))
                    .refused());
        }
    }
}
