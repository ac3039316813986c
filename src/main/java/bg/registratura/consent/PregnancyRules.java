package bg.registratura.consent;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** At which ages this laboratory asks about pregnancy. */
@Service
public class PregnancyRules {

    private final ConsentRuleRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    PregnancyRules(ConsentRuleRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The ages in force. */
    @Transactional(readOnly = true)
    public PregnancyAges ages() {
        return repository.ages();
    }

    /** Sets them anew; sheets that wait are judged by the new ones. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void change(PregnancyAges ages) {
        repository.insert(ages, user.require().account().value(), clock.instant());
        audit.append(AuditEvent.of(Action.SETTINGS_CHANGED).saying("PREGNANCY " + ages.from() + "-" + ages.to()));
    }
}
