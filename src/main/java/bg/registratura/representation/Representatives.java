package bg.registratura.representation;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.representation.RepresentativeRepository.Written;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of those who represent a patient by law. */
@Service
public class Representatives {

    private final RepresentativeRepository repository;
    private final Patients patients;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Representatives(
            RepresentativeRepository repository, Patients patients, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.patients = patients;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts a representative on record on the strength of a proof that was seen. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Recording record(Appointment appointment) {
        var against = against(appointment);
        if (against.isPresent()) {
            return new Recording.Refused(against.get());
        }
        var id = new RepresentativeId(Uuid7.next(clock.instant()));
        var kin = appointment.sameAs() == null
                ? id.value()
                : repository.find(appointment.sameAs()).orElseThrow().kin();
        repository.insert(id, appointment, kin, written());
        audit.append(AuditEvent.of(Action.REPRESENTATIVE_RECORDED)
                .about(appointment.patient().value())
                .on("representative", id.value())
                .saying(appointment.kind() + " " + appointment.proof().kind()));
        return new Recording.Recorded(new Authority.ByLaw(id));
    }

    /** Ends a right before its term; the second time changes nothing. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void end(RepresentativeId id, String reason) {
        var representative = repository.find(id).orElseThrow();
        if (repository.end(id, reason, written())) {
            audit.append(AuditEvent.of(Action.REPRESENTATIVE_ENDED)
                    .about(representative.patient().value())
                    .on("representative", id.value()));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Representative> find(RepresentativeId id) {
        return repository.find(id);
    }

    /** All who ever stood on record for a patient, the latest first. */
    @Transactional(readOnly = true)
    public List<Representative> of(PatientId patient) {
        return repository.of(patient);
    }

    /** Those whose right holds today. */
    @Transactional(readOnly = true)
    public List<Representative> goodToday(PatientId patient) {
        return of(patient).stream().filter(one -> one.isGoodOn(today())).toList();
    }

    /**
     * Whoever is on record under this name for another patient, one row for each person: perhaps it is the same parent. That it was
     * shown whom they represent is written down.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public List<Representative> namesakes(String name, PatientId of) {
        var others = repository.named(name.strip()).stream()
                .filter(one -> !one.patient().equals(of))
                .collect(Collectors.toMap(Representative::kin, one -> one, (first, _) -> first))
                .values();
        others.forEach(other -> audit.append(AuditEvent.of(Action.RECORD_READ)
                .about(other.patient().value())
                .on("patient", other.patient().value())
                .saying("representation.same")));
        return List.copyOf(others);
    }

    LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    private Optional<Recording.Reason> against(Appointment appointment) {
        var today = today();
        var patient = patients.find(appointment.patient()).orElseThrow();
        if (appointment.patient().equals(appointment.ownRecord())) {
            return Optional.of(Recording.Reason.THEMSELVES);
        }
        if (appointment.proof().issuedOn().isAfter(today)) {
            return Optional.of(Recording.Reason.NOT_YET);
        }
        if (appointment.endsOn() != null && appointment.endsOn().isBefore(today)) {
            return Optional.of(Recording.Reason.OVER);
        }
        if (!appointment.interdiction() && patient.ageOn(today) >= Representative.OF_AGE) {
            return Optional.of(Recording.Reason.OF_AGE);
        }
        return goodToday(patient.id()).stream().anyMatch(appointment::isAsRecorded)
                ? Optional.of(Recording.Reason.ALREADY)
                : Optional.empty();
    }

    private Written written() {
        var now = clock.instant();
        return new Written(Dates.dayOf(now), now, user.require().account().value());
    }

    /**
     * A representative as the desk writes them down.
     *
     * @param ownRecord their own record, when they are a patient too
     * @param sameAs another row of the same person, when they represent somebody else already
     */
    public record Appointment(
            PatientId patient,
            RepresentativeKind kind,
            String name,
            @Nullable PatientId ownRecord,
            @Nullable RepresentativeId sameAs,
            Proof proof,
            boolean interdiction,
            @Nullable LocalDate endsOn) {

        /** Refuses somebody without a name. */
        public Appointment {
            name = name.strip();
            if (name.isEmpty() || name.length() > 200) {
                throw new IllegalArgumentException("a representative has a name of up to 200 signs");
            }
            if (interdiction && kind == RepresentativeKind.PARENT) {
                throw new IllegalArgumentException("a court appoints a guardian or curator");
            }
        }

        boolean isAsRecorded(Representative other) {
            return kind == other.kind() && name.equalsIgnoreCase(other.name()) && proof.equals(other.proof());
        }
    }
}
