package bg.registratura.register;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of visitors. */
@Service
public class Visitors {

    private final VisitorRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Visitors(VisitorRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody came. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void enter(String name, String organisation, String toSee) {
        var now = clock.instant();
        var from = organisation.isBlank() ? null : organisation.strip();
        var entry = new VisitorEntry(Uuid7.next(now), name.strip(), from, toSee.strip(), Dates.dayOf(now), now, null);
        repository.insert(entry, user.require().account().value());
        audit.append(AuditEvent.of(Action.VISITOR_ENTERED).on("visitor_entry", entry.id()));
    }

    /** They left; who left already stays as they are. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void leave(VisitorEntry entry) {
        if (repository.leave(entry.id(), clock.instant())) {
            audit.append(AuditEvent.of(Action.VISITOR_LEFT).on("visitor_entry", entry.id()));
        }
    }

    /** Looks into the register: everything when nothing was typed. The look is written down, not what was typed. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public List<VisitorEntry> look(String typed) {
        var found = again(typed);
        audit.append(AuditEvent.of(Action.REGISTER_READ).saying("VISITORS " + found.size()));
        return found;
    }

    /** What is open on a screen already, after an act there. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public List<VisitorEntry> again(String typed) {
        return repository.list(typed.strip(), Keeping.oldest(Dates.dayOf(clock.instant())));
    }
}
