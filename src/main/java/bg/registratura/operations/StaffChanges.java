package bg.registratura.operations;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import bg.registratura.operations.StaffChangeRepository.Row;
import bg.registratura.security.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of what became of the staff; written in the act itself, before anything else of it: the database looks there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffChanges {

    private final StaffChangeRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    StaffChanges(StaffChangeRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes a line; the reason stays in the book and out of the log. */
    public void write(Row row) {
        repository.insert(row, clock.instant());
        audit.append(AuditEvent.of(Action.STAFF_CHANGED)
                .on("account", row.whose().value())
                .saying("%s %s > %s"
                        .formatted(
                                row.kind(),
                                StaffChangeRepository.written(row.before()),
                                StaffChangeRepository.written(row.after()))));
    }

    /** The day on which somebody left last. */
    public Optional<LocalDate> leftOn(AccountId whose) {
        return repository.leftOn(whose);
    }

    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }
}
