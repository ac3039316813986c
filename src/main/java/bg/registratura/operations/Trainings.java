package bg.registratura.operations;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.AccountId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of trainings; written in the act that makes an account or that records one more. */
@Component
class Trainings {

    private final TrainingRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    Trainings(TrainingRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a training; nobody recorded it who sets the house up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AccountId whose, Training training, @Nullable AccountId by) {
        repository.insert(whose, training, clock.instant(), by);
        audit.append(AuditEvent.of(Action.TRAINING_RECORDED)
                .on("account", whose.value())
                .saying(training.kind() + " " + training.heldOn()));
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<AccountId, List<Training>> all() {
        return repository.all();
    }
}
