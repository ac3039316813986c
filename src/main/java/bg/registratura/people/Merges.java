package bg.registratura.people;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.people.Merging.Merged;
import bg.registratura.people.Merging.OnePerson;
import bg.registratura.people.Merging.Overtaken;
import bg.registratura.people.Merging.TwoNumbers;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two records one person, and two again. No row moves: what was written under a record stays written under it, is
 * found with the person while the merge stands and with its own record after it.
 */
@Service
public class Merges {

    private final MergeRepository repository;
    private final PatientRepository patients;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Merges(MergeRepository repository, PatientRepository patients, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.patients = patients;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lays two persons beside each other: a look at both that is written down. Empty when they are one already. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Optional<Beside> compare(PatientId one, PatientId other) {
        return patients.find(one).flatMap(left -> patients.find(other)
                .filter(right -> !right.id().equals(left.id()))
                .map(right -> beside(left, right)));
    }

    private Beside beside(Patient one, Patient other) {
        audit.append(compared(one.id()));
        audit.append(compared(other.id()));
        return new Beside(side(one), side(other), repository.haveTwoNumbers(one.id(), other.id()));
    }

    /** Makes two records one person. What is not so any more, or needs another ground, comes back as a value. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasRole('SHIFT_LEAD')")
    public Merging merge(MergeOrder order) {
        repository.takeTurn();
        var kept = order.kept().id();
        var merged = order.merged().id();
        if (patients.personOf(kept).equals(patients.personOf(merged))) {
            return new OnePerson();
        }
        if (!repository.stands(order.kept()) || !repository.stands(order.merged())) {
            return new Overtaken();
        }
        if (order.ground() == MergeGround.REGISTERED_TWICE && repository.haveTwoNumbers(kept, merged)) {
            audit.append(
                    about(Action.PATIENT_MERGED, merged).saying("TWO_NUMBERS").refused());
            return new TwoNumbers();
        }
        var now = clock.instant();
        var id = new MergeId(Uuid7.next(now));
        repository.merge(id, order, now, user.require().account().value());
        audit.append(about(Action.PATIENT_MERGED, kept, id).saying("keeps " + merged.value()));
        audit.append(about(Action.PATIENT_MERGED, merged, id).saying("into " + kept.value()));
        return new Merged(id);
    }

    /** Takes a merge back. Records that were merged into the parted one before go with it. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasRole('SHIFT_LEAD')")
    public Unmerging unmerge(MergeId id, String reason) {
        repository.takeTurn();
        var standing = repository.standing(id);
        if (standing.isEmpty()) {
            return new Unmerging.Overtaken();
        }
        var record = standing.get();
        var person = patients.personOf(record).orElseThrow();
        repository.unmerge(id, reason, clock.instant(), user.require().account().value());
        audit.append(about(Action.PATIENT_UNMERGED, person, id).saying("without " + record.value()));
        audit.append(about(Action.PATIENT_UNMERGED, record, id).saying("from " + person.value()));
        return new Unmerging.Unmerged(record);
    }

    /** The records that were merged into a person, the latest first. */
    @Transactional(readOnly = true)
    public List<Joined> joined(PatientId person) {
        return repository.joined(person);
    }

    private Beside.Side side(Patient patient) {
        return new Beside.Side(patient, repository.holdings(patient.id()));
    }

    private static AuditEvent compared(PatientId id) {
        return about(Action.RECORD_READ, id).saying("merge");
    }

    private static AuditEvent about(Action action, PatientId id) {
        return AuditEvent.of(action).about(id.value()).on("patient", id.value());
    }

    private static AuditEvent about(Action action, PatientId id, MergeId merge) {
        return AuditEvent.of(action).about(id.value()).on("patient_merge", merge.value());
    }
}
