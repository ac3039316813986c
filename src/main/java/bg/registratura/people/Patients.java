package bg.registratura.people;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of patients. */
@Service
public class Patients {

    private final PatientRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Patients(PatientRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a patient, unless somebody already bears the identifier; two desks at once come out as one patient. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Registration register(Particulars particulars) {
        var now = clock.instant();
        var id = new PatientId(Uuid7.next(now));
        try {
            var number = repository.insert(
                    id, particulars, now, user.require().account().value());
            audit.append(about(Action.PATIENT_REGISTERED, id));
            return new Registration.Registered(id, number);
        } catch (DuplicateKeyException e) {
            var existing = repository.holder(particulars.identifier()).orElseThrow(() -> e);
            audit.append(about(Action.PATIENT_REGISTERED, existing)
                    .saying("DUPLICATE")
                    .refused());
            return new Registration.Duplicate(existing);
        }
    }

    /** Corrects particulars (GDPR art. 16); what stood there is kept with the reason. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Correction correct(PatientId id, int version, Particulars particulars, String reason) {
        return write(id, version, particulars, reason);
    }

    /**
     * Corrects what a decision grants (GDPR art. 16), on what stands there now. Where it stands so already, nothing is written.
     *
     * @param version of the record as it was seen when it was decided
     * @param granted sets what is granted; empty where a birth date would contradict the number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('DPO')")
    public Correction rectify(
            PatientId id, int version, Function<Particulars, Optional<Particulars>> granted, String reason) {
        var patient = repository.find(id).orElseThrow();
        var now = Particulars.of(patient, repository.identifier(id).orElseThrow());
        var corrected = granted.apply(now);
        if (corrected.isEmpty()) {
            return new Correction.Contradicted();
        }
        return corrected.get().equals(now) && patient.version() == version
                ? new Correction.Corrected(version)
                : write(id, version, corrected.get(), reason);
    }

    private Correction write(PatientId id, int version, Particulars particulars, String reason) {
        var person = repository.personOf(id).orElseThrow();
        if (!person.equals(id)) {
            return new Correction.Merged(person);
        }
        var holder = holderBeside(id, particulars.identifier());
        if (holder.isPresent()) {
            audit.append(about(Action.PATIENT_CORRECTED, id).saying("DUPLICATE").refused());
            return repository.personOf(holder.get()).equals(Optional.of(id))
                    ? new Correction.HeldByMerged(holder.get())
                    : new Correction.Duplicate(holder.get());
        }
        if (!repository.keepRevision(
                id, version, reason, clock.instant(), user.require().account().value())) {
            return new Correction.Overtaken();
        }
        repository.update(id, version, particulars);
        audit.append(about(Action.PATIENT_CORRECTED, id).saying("version " + (version + 1)));
        return new Correction.Corrected(version + 1);
    }

    private Optional<PatientId> holderBeside(PatientId id, Identifier identifier) {
        return identifier.kind() == IdentifierKind.NONE
                ? Optional.empty()
                : repository.holder(identifier).filter(other -> !other.equals(id));
    }

    /**
     * A patient for whoever works on something else of theirs; opening a record at the desk is {@link #open}. Of a record
     * that was merged it is the person it stands for.
     */
    @Transactional(readOnly = true)
    public Optional<Patient> find(PatientId id) {
        return repository.find(id);
    }

    /** Opens the person a record stands for: a look that is written down. */
    @Transactional
    public Optional<Patient> open(PatientId id) {
        var patient = repository.find(id);
        patient.ifPresent(person -> audit.append(about(Action.PATIENT_OPENED, person.id())));
        return patient;
    }

    /** A look into one part of a record, written down before the part is shown. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void look(PatientId id, String part) {
        audit.append(about(Action.RECORD_READ, id).saying(part));
    }

    /** The whole identifier, for the one who asks: an act of its own in the log. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','DPO')")
    public Identifier showIdentifier(PatientId id) {
        audit.append(about(Action.IDENTIFIER_SHOWN, id));
        return repository.identifier(id).orElseThrow();
    }

    private static AuditEvent about(Action action, PatientId id) {
        return AuditEvent.of(action).about(id.value()).on("patient", id.value());
    }
}
