package bg.registratura.identity;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into documents: recorded once for each purpose they serve, good on the day and for that purpose only. */
@Service
public class IdentityChecks {

    private final IdentityCheckRepository repository;
    private final ActingFor acting;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    IdentityChecks(
            IdentityCheckRepository repository, ActingFor acting, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.acting = acting;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a look for each purpose it is to serve. An expired document is accepted by a shift lead only; who acts for a
     * patient does so by something that holds today.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','DPO')"
            + " or hasRole('ADMINISTRATOR') and #about instanceof T(bg.registratura.identity.Checked$OfAccount)")
    public Checking record(Checked about, Look look, Set<CheckPurpose> purposes) {
        var expired = look.validity() == DocumentValidity.EXPIRED;
        if (expired && (look.exceptionReason() == null || !user.require().has(Role.SHIFT_LEAD))) {
            return new Checking.NeedsLead();
        }
        if (about instanceof Checked.OfPatient(var patient)
                && look.bearer().actsForAnother()
                && !acting.mayAct(patient, look)) {
            return new Checking.NoAuthority();
        }
        var checks = new EnumMap<CheckPurpose, IdentityCheckId>(CheckPurpose.class);
        purposes.forEach(purpose -> checks.put(purpose, record(about, look, purpose)));
        var all = Map.copyOf(checks);
        return look.shows() ? new Checking.Shown(all) : new Checking.NotShown(all);
    }

    @Transactional(readOnly = true)
    public Optional<IdentityCheck> find(IdentityCheckId id) {
        return repository.find(id);
    }

    /** Whether an act about a patient may rest on a check: only on its day and for its purpose. */
    @Transactional(readOnly = true)
    public boolean isGood(IdentityCheckId id, PatientId patient, CheckPurpose purpose, LocalDate day) {
        return isGood(id, new Checked.OfPatient(patient), purpose, day);
    }

    /** The same about anybody. */
    @Transactional(readOnly = true)
    public boolean isGood(IdentityCheckId id, Checked about, CheckPurpose purpose, LocalDate day) {
        return about instanceof Checked.OfPatient(var patient)
                ? ofPersonOn(patient, day).anyMatch(check -> check.id().equals(id) && check.isGoodFor(purpose, day))
                : repository
                        .find(id)
                        .filter(check -> check.about().equals(about) && check.isGoodFor(purpose, day))
                        .isPresent();
    }

    /** Whether a check, of whatever day, is about somebody as things stand now; records may be merged and unmerged. */
    @Transactional(readOnly = true)
    public boolean isAbout(IdentityCheckId id, Checked person) {
        return repository
                .find(id)
                .filter(check -> acting.isAbout(check, person))
                .isPresent();
    }

    /** The paper by which the bearer of a document acted, in one line. */
    @Transactional(readOnly = true)
    public Optional<String> proofOf(IdentityCheck check) {
        return acting.proofOf(check);
    }

    /** Today's good checks about a patient for a purpose, of whoever stood there, the latest first. */
    @Transactional(readOnly = true)
    public List<IdentityCheck> goodToday(PatientId patient, CheckPurpose purpose) {
        var today = Dates.dayOf(clock.instant());
        return ofPersonOn(patient, today)
                .filter(check -> check.isGoodFor(purpose, today))
                .toList();
    }

    /** A check is good for the person, whichever of their records it was made under. */
    private Stream<IdentityCheck> ofPersonOn(PatientId patient, LocalDate day) {
        return repository.ofPersonsOn(Set.of(patient), day).getOrDefault(patient, List.of()).stream();
    }

    private IdentityCheckId record(Checked about, Look look, CheckPurpose purpose) {
        var now = clock.instant();
        var id = new IdentityCheckId(Uuid7.next(now));
        repository.insert(new IdentityCheck(
                id,
                about,
                purpose,
                look,
                Dates.dayOf(now),
                now,
                user.require().account().value()));
        var event = AuditEvent.of(Action.IDENTITY_CHECKED)
                .about(about.value())
                .on("identity_check", id.value())
                .saying(purpose + " " + look.documentType() + " " + look.bearer());
        audit.append(look.shows() ? event : event.refused());
        return id;
    }
}
