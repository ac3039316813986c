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

/** The book of what is on paper of the staff: undertakings of secrecy and trainings, each with its line in the log. */
@Component
class StaffPapers {

    private final UndertakingRepository undertakings;
    private final TrainingRepository trainings;
    private final AuditLog audit;
    private final Clock clock;

    StaffPapers(UndertakingRepository undertakings, TrainingRepository trainings, AuditLog audit, Clock clock) {
        this.undertakings = undertakings;
        this.trainings = trainings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What everybody brings who begins; nobody recorded it who sets the house up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(AccountId whose, Undertaking signed, Training held, @Nullable AccountId by) {
        undertake(whose, signed, by);
        train(whose, held, by);
    }

    /** Enters a training. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void train(AccountId whose, Training training, @Nullable AccountId by) {
        trainings.insert(whose, training, clock.instant(), by);
        audit.append(AuditEvent.of(Action.TRAINING_RECORDED)
                .on("account", whose.value())
                .saying(training.kind() + " " + training.heldOn()));
    }

    /** Enters under which number a signed undertaking lies. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undertake(AccountId whose, Undertaking undertaking, @Nullable AccountId by) {
        if (!undertaking.isNumbered()) {
            throw new IllegalArgumentException("an undertaking of secrecy lies under a number");
        }
        undertakings.insert(whose, undertaking, clock.instant(), by);
        audit.append(AuditEvent.of(Action.SECRECY_RECORDED)
                .on("account", whose.value())
                .saying(undertaking.signedOn().toString()));
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<AccountId, List<Training>> trainings() {
        return trainings.all();
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<AccountId, Undertaking> undertakings() {
        return undertakings.all();
    }
}
