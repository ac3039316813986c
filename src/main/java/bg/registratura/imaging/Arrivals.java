package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that came: giving one in, and what became of each. */
@Service
public class Arrivals {

    private final Intake intake;
    private final ArrivalRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Arrivals(Intake intake, ArrivalRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.intake = intake;
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes in a file that a technician gives; when it throws, nothing of it is kept. */
    @PreAuthorize("hasRole('TECHNICIAN')")
    public Reception upload(String fileName, InputStream in) throws IOException {
        return intake.take(Way.UPLOAD, fileName, in);
    }

    /** What was given in today, and what a unit sent and was not simply kept; the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public List<Arrival> today() {
        var midnight = Dates.dayOf(clock.instant()).atStartOfDay(Dates.SOFIA).toInstant();
        return repository.since(midnight);
    }

    /** Other bytes under the identifier of a kept picture, that nobody has looked at yet. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public List<Arrival> conflicts() {
        return repository.openConflicts();
    }

    /** A person looked at a conflict and says what it is; the kept picture stays, and so do the other bytes. */
    @Transactional
    @PreAuthorize("hasRole('TECHNICIAN')")
    public void settle(ArrivalId conflict, String finding) {
        if (repository.settle(
                conflict, clock.instant(), user.require().account().value(), finding.strip())) {
            audit.append(AuditEvent.of(Action.STUDY_CONFLICT_SETTLED)
                    .on("arrival", conflict.value())
                    .saying(finding.strip()));
        }
    }
}
