package bg.registratura.register;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what is older than the light registers are kept, and says in the log how much it was. */
@Component
class Purge {

    private final VisitorRepository visitors;
    private final CallNoteRepository calls;
    private final AuditLog audit;
    private final Clock clock;

    Purge(VisitorRepository visitors, CallNoteRepository calls, AuditLog audit, Clock clock) {
        this.visitors = visitors;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 9, fixedRate = 6 * 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void purge() {
        var oldest = Keeping.oldest(Dates.dayOf(clock.instant()));
        int gone = visitors.deleteBefore(oldest);
        int forgotten = calls.deleteBefore(oldest);
        if (gone + forgotten > 0) {
            audit.append(AuditEvent.of(Action.REGISTER_PURGED).saying("VISITORS " + gone + " CALLS " + forgotten));
        }
    }
}
