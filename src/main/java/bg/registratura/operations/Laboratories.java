package bg.registratura.operations;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.Letterhead;
import bg.registratura.document.LetterheadSource;
import bg.registratura.security.AccountId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The laboratory's particulars, every version kept; the newest stands on paper. */
@Service
public class Laboratories implements LetterheadSource {

    private final LaboratoryRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Laboratories(LaboratoryRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The laboratory of today; absent until the first administrator has described it. */
    @Transactional(readOnly = true)
    public Optional<Laboratory> current() {
        return repository.current();
    }

    /** Describes it anew. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void change(Laboratory laboratory) {
        repository.insert(laboratory, user.require().account(), clock.instant());
        audit.append(AuditEvent.of(Action.SETTINGS_CHANGED).saying("LABORATORY"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setUp(Laboratory laboratory, AccountId by) {
        repository.insert(laboratory, by, clock.instant());
        audit.append(AuditEvent.of(Action.LABORATORY_SET_UP));
    }

    @Override
    @Transactional(readOnly = true)
    public Letterhead letterhead(Locale locale) {
        return current()
                .map(laboratory -> new Letterhead(
                        laboratory.name(),
                        laboratory.uic(),
                        laboratory.address(),
                        laboratory.phone(),
                        laboratory.registration(),
                        laboratory.dpo(),
                        laboratory.dpoContact(),
                        laboratory.website()))
                .orElseThrow(() -> new IllegalStateException("the laboratory is not set up"));
    }
}
