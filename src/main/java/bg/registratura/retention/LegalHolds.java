package bg.registratura.retention;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: placed with a case, looked at again within a year, lifted with a reason. */
@Service
public class LegalHolds {

    private static final int MOST_MONTHS = 12;

    private final LegalHoldRepository repository;
    private final LegalHoldListRepository list;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    LegalHolds(
            LegalHoldRepository repository,
            LegalHoldListRepository list,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.list = list;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A hold to be placed.
     *
     * @param study the one study it is on; absent for everything of the person
     */
    public record Wanted(PatientId patient, @Nullable StudyId study, Cause cause, LocalDate reviewOn) {}

    /** Every hold, those to be looked at first on top; that the list was read is written down of each person. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public List<LegalHold> all() {
        var all = list.all();
        all.stream()
                .map(LegalHold::person)
                .distinct()
                .forEach(person -> audit.append(
                        AuditEvent.of(Action.RECORD_READ).about(person.value()).saying("legal_hold")));
        return all;
    }

    /** What of a person can be held by itself. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('DPO')")
    public List<HeldStudy> studies(PatientId patient) {
        return list.studies(patient);
    }

    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** The last day on which a hold of today may be looked at again. */
    public LocalDate latestReview() {
        return today().plusMonths(MOST_MONTHS);
    }

    /** Places a hold; it works from this moment. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public LegalHoldId place(Wanted wanted) {
        requireReview(wanted.reviewOn());
        var now = clock.instant();
        var id = new LegalHoldId(Uuid7.next(now));
        repository.insert(id, wanted, user.require().account(), now);
        note(Action.LEGAL_HOLD_PLACED, id, wanted.patient());
        return id;
    }

    /** Looks at a hold that still has its reason; false when it was lifted meanwhile. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public boolean review(LegalHoldId id, String why, LocalDate next) {
        requireReview(next);
        if (!repository.lock(id)) {
            return false;
        }
        var now = clock.instant();
        repository.review(
                Uuid7.next(now), id, required(why), next, user.require().account(), now);
        note(Action.LEGAL_HOLD_REVIEWED, id, repository.patientOf(id));
        return true;
    }

    /** Lifts a hold; false when somebody else did before. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public boolean lift(LegalHoldId id, String why) {
        if (!repository.lock(id)) {
            return false;
        }
        repository.lift(id, required(why), user.require().account(), clock.instant());
        note(Action.LEGAL_HOLD_LIFTED, id, repository.patientOf(id));
        return true;
    }

    private void requireReview(LocalDate day) {
        if (!day.isAfter(today()) || day.isAfter(latestReview())) {
            throw new IllegalArgumentException("a hold is looked at again within a year");
        }
    }

    private static String required(String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a reason is required");
        }
        return why.strip();
    }

    private void note(Action action, LegalHoldId id, PatientId patient) {
        audit.append(AuditEvent.of(action).about(patient.value()).on("legal_hold", id.value()));
    }
}
