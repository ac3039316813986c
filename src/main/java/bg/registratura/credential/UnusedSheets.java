package bg.registratura.credential;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets that are out and that nobody has used: what the lead of a shift watches, and can end. */
@Service
public class UnusedSheets {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final UnusedSheetRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    UnusedSheets(UnusedSheetRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that would open, and those of the last thirty days whose time ran out. */
    @Transactional
    @PreAuthorize("hasRole('SHIFT_LEAD')")
    public List<UnusedSheet> list() {
        audit.append(AuditEvent.of(Action.CREDENTIALS_LISTED));
        return repository.since(now().minus(REMEMBERED));
    }

    /** Ends one sheet, whoever holds it; false when it was used or ended meanwhile. */
    @Transactional
    @PreAuthorize("hasRole('SHIFT_LEAD')")
    public boolean revoke(CredentialId id) {
        var whose = repository.revoke(id, now());
        whose.ifPresent(subject -> audit.append(
                AuditEvent.of(Action.CREDENTIAL_REVOKED).about(subject).on("one_time_credential", id.value())));
        return whose.isPresent();
    }

    /** The moment by which it is judged what still opens. */
    public Instant now() {
        return clock.instant();
    }
}
