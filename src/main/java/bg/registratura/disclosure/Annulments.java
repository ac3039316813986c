package bg.registratura.disclosure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.NotFoundException;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a release that was entered by mistake one; the entry stays to be read.
 *
 * <p>A consent that the entry used up stays used. It was for one release (Regulation, art. 4(11): specific), the entry that
 * used it never changes, and nobody can show afterwards that nothing left the house; so a counter-entry, which the desk writes
 * alone, must never open a second release. Whoever is to receive after all receives by a new signature.
 */
@Service
public class Annulments {

    private final DisclosureRepository register;
    private final AnnulmentRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Annulments(
            DisclosureRepository register,
            AnnulmentRepository repository,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.register = register;
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes the counter-entry beside the entry. */
    @Transactional
    @PreAuthorize("hasAnyRole('SHIFT_LEAD','DPO')")
    public Annulling annul(DisclosureId id, String reason) {
        var line = register.find(id).stream().findFirst().orElseThrow(NotFoundException::new);
        var why = reason.strip();
        if (!line.entry().act().isByHand()) {
            return Annulling.NOT_BY_HAND;
        }
        if (why.isEmpty() || why.length() > Annulment.LONGEST_REASON) {
            return Annulling.REASON_MISSING;
        }
        if (line.annulment() != null
                || !repository.insert(id, why, clock.instant(), user.require().account())) {
            return Annulling.ANNULLED_BEFORE;
        }
        var patient = line.entry().patient();
        audit.append(AuditEvent.of(Action.DISCLOSURE_ANNULLED)
                .about(patient == null ? null : patient.value())
                .on("disclosure", id.value()));
        return Annulling.ANNULLED;
    }
}
