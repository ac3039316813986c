package bg.registratura.restriction;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SessionEnds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the officer does with restrictions: places them with a decision, looks at them again, permits what the law leaves, lifts them. */
@Service
public class Restricting {

    private final RestrictionRepository repository;
    private final RestrictionListRepository list;
    private final SessionEnds sessions;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Restricting(
            RestrictionRepository repository,
            RestrictionListRepository list,
            SessionEnds sessions,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.list = list;
        this.sessions = sessions;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that stand, to be looked at first on top; that the list was read is written down of each person. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public List<Restriction> standing() {
        var all = list.standing();
        all.stream()
                .map(Restriction::person)
                .distinct()
                .forEach(person -> audit.append(
                        AuditEvent.of(Action.RECORD_READ).about(person.value()).saying("restriction")));
        return all;
    }

    /** What of a person can be restricted by itself. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('DPO')")
    public List<RestrictedStudy> studies(PatientId patient) {
        return list.studies(patient);
    }

    /** The day by which days are counted. */
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** Whether an order may be placed today. */
    public boolean isGood(Order order) {
        return order.isGood(today());
    }

    /** Places what a decision grants, before the decision is written; open pages of whoever may see it no more end at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('DPO')")
    public RestrictionId place(PatientId patient, UUID request, Order order) {
        if (!order.isGood(today())) {
            throw new IllegalArgumentException("a restriction has a ground, an end in words and a day within a year");
        }
        var now = clock.instant();
        var id = new RestrictionId(Uuid7.next(now));
        repository.insert(id, patient, request, order, user.require().account(), now);
        sessions.lookAgain(AccountKind.DENTIST);
        sessions.lookAgain(AccountKind.PATIENT);
        audit.append(AuditEvent.of(Action.RESTRICTION_PLACED)
                .about(patient.value())
                .on("restriction", id.value())
                .saying(order.ground() + " "
                        + (order.studies().isEmpty() ? "*" : order.studies().size())));
        return id;
    }

    /** Looks at one that goes on; false when it was lifted meanwhile. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public boolean review(RestrictionId id, LocalDate next) {
        if (!next.isAfter(today()) || next.isAfter(today().plusMonths(Order.MOST_MONTHS))) {
            throw new IllegalArgumentException("a restriction is looked at again within a year");
        }
        var whose = repository.hold(id);
        whose.ifPresent(patient -> {
            repository.review(id, next);
            note(Action.RESTRICTION_REVIEWED, id, patient, "< " + next);
        });
        return whose.isPresent();
    }

    /** Lets releases go until a day in spite of it; false when it was lifted meanwhile. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public boolean permit(RestrictionId id, PermittedBy ground, String reason, LocalDate until) {
        var now = clock.instant();
        var permit = new Permit(ground, reason.strip(), Dates.dayOf(now), until);
        if (!permit.isGood()) {
            throw new IllegalArgumentException("an exception has a reason and lasts a month at most");
        }
        var whose = repository.hold(id);
        whose.ifPresent(patient -> {
            repository.permit(Uuid7.next(now), id, permit, user.require().account(), now);
            note(Action.RESTRICTION_EXCEPTED, id, patient, ground + " < " + until);
        });
        return whose.isPresent();
    }

    /** Ends it; the database refuses that before the person was told. False when it was lifted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('DPO')")
    public boolean lift(RestrictionId id) {
        var whose = repository.hold(id);
        whose.ifPresent(patient -> {
            repository.lift(id, user.require().account(), clock.instant());
            note(Action.RESTRICTION_LIFTED, id, patient, "");
        });
        return whose.isPresent();
    }

    private void note(Action action, RestrictionId id, PatientId patient, String detail) {
        audit.append(AuditEvent.of(action)
                .about(patient.value())
                .on("restriction", id.value())
                .saying(detail));
    }
}
