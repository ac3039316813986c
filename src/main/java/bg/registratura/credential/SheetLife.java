package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long a sheet opens while nobody uses it, as the house has set it. */
@Service
public class SheetLife {

    /** What holds until the house says otherwise. */
    public static final int USUAL_HOURS = 72;

    /** The least. */
    public static final int FEWEST_HOURS = 1;

    /** The most: a fortnight. */
    public static final int MOST_HOURS = 14 * 24;

    private final SheetLifeRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    SheetLife(SheetLifeRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** In hours. */
    @Transactional(readOnly = true)
    public int hours() {
        return repository.hours().orElse(USUAL_HOURS);
    }

    Duration now() {
        return Duration.ofHours(hours());
    }

    /** Sets it for the sheets to come; those that are out keep the day they were printed with. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void change(int hours) {
        if (hours < FEWEST_HOURS || hours > MOST_HOURS) {
            throw new IllegalArgumentException("a sheet lives an hour at least and a fortnight at most");
        }
        repository.insert(hours, user.require().account(), clock.instant());
        audit.append(AuditEvent.of(Action.SETTINGS_CHANGED).saying("CREDENTIAL_LIFE " + hours));
    }
}
