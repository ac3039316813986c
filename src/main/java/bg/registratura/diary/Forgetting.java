package bg.registratura.diary;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the names and telephones of people who booked and never became patients, 60 days after their day. */
@Component
class Forgetting {

    static final int DAYS = 60;

    private final ExpectedRepository repository;
    private final Rules rules;
    private final AuditLog audit;

    Forgetting(ExpectedRepository repository, Rules rules, AuditLog audit) {
        this.repository = repository;
        this.rules = rules;
        this.audit = audit;
    }

    @Scheduled(initialDelay = 7, fixedRate = 6 * 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void forget() {
        int deleted = repository.deleteCallersBefore(rules.today().minusDays(DAYS));
        if (deleted > 0) {
            audit.append(AuditEvent.of(Action.DIARY_PURGED).saying(String.valueOf(deleted)));
        }
    }
}
