package bg.registratura.representation;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.representation.PowerOfAttorney.Notarised;
import bg.registratura.representation.RepresentativeRepository.Written;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of powers of attorney: by whom certified, for what, until when. */
@Service
public class PowersOfAttorney {

    private final PowerOfAttorneyRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    PowersOfAttorney(PowerOfAttorneyRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts a power of attorney on record. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Recording record(Grant grant) {
        var against = against(grant);
        if (against.isPresent()) {
            return new Recording.Refused(against.get());
        }
        var id = new PowerOfAttorneyId(Uuid7.next(clock.instant()));
        repository.insert(id, grant, written());
        audit.append(AuditEvent.of(Action.POWER_OF_ATTORNEY_RECORDED)
                .about(grant.patient().value())
                .on("power_of_attorney", id.value())
                .saying(grant.scope().stream()
                        .map(Power::name)
                        .sorted()
                        .toList()
                        .toString()));
        return new Recording.Recorded(new Authority.ByPower(id));
    }

    /** Ends it, withdrawn by the person or by its paper; the second time changes nothing. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void end(PowerOfAttorneyId id, String reason) {
        var power = repository.find(id).orElseThrow();
        if (repository.end(id, reason, written())) {
            audit.append(AuditEvent.of(Action.POWER_OF_ATTORNEY_ENDED)
                    .about(power.patient().value())
                    .on("power_of_attorney", id.value()));
        }
    }

    @Transactional(readOnly = true)
    public Optional<PowerOfAttorney> find(PowerOfAttorneyId id) {
        return repository.find(id);
    }

    /** All that were ever on record for a patient, the latest first. */
    @Transactional(readOnly = true)
    public List<PowerOfAttorney> of(PatientId patient) {
        return repository.of(patient);
    }

    /** Those that hold today. */
    @Transactional(readOnly = true)
    public List<PowerOfAttorney> goodToday(PatientId patient) {
        return of(patient).stream().filter(power -> power.isGoodOn(today())).toList();
    }

    private Optional<Recording.Reason> against(Grant grant) {
        if (grant.paper().certifiedOn().isAfter(today())) {
            return Optional.of(Recording.Reason.NOT_YET);
        }
        if (grant.endsOn() != null && grant.endsOn().isBefore(today())) {
            return Optional.of(Recording.Reason.OVER);
        }
        return goodToday(grant.patient()).stream()
                        .anyMatch(other -> other.paper().equals(grant.paper()))
                ? Optional.of(Recording.Reason.ALREADY)
                : Optional.empty();
    }

    private LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    private Written written() {
        var now = clock.instant();
        return new Written(Dates.dayOf(now), now, user.require().account().value());
    }

    /**
     * A power of attorney as the desk writes it down.
     *
     * @param endsOn its last day; absent when it names none
     */
    public record Grant(
            PatientId patient,
            Notarised paper,
            Set<Power> scope,
            @Nullable LocalDate endsOn) {

        /** Refuses one that empowers to nothing, or ends before it began. */
        public Grant {
            scope = Set.copyOf(scope);
            if (scope.isEmpty() || (endsOn != null && endsOn.isBefore(paper.certifiedOn()))) {
                throw new IllegalArgumentException("a power of attorney empowers to something, for some time");
            }
        }
    }
}
