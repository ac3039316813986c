package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.exposure.Deciding.Decided;
import bg.registratura.exposure.Deciding.Reason;
import bg.registratura.exposure.Deciding.Refused;
import bg.registratura.exposure.IncidentDecision.Finding;
import bg.registratura.security.AccountId;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents of exposures without consent, and the two decisions each of them takes. */
@Service
public class Incidents {

    private static final String THE_TWO = "hasAnyRole('REPORTING_PHYSICIAN','DPO')";

    private final IncidentRepository repository;
    private final IncidentReading reading;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Incidents(IncidentRepository repository, IncidentReading reading, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.reading = reading;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every incident, the newest first; numbers and days, nobody's name. */
    @Transactional(readOnly = true)
    @PreAuthorize(THE_TWO)
    public List<Incident> all() {
        return repository.all();
    }

    /** How many wait for the one who is signed in. */
    @Transactional(readOnly = true)
    @PreAuthorize(THE_TWO)
    public long waiting() {
        var who = user.require();
        return repository.all().stream()
                .filter(incident -> Incident.DECIDE.stream().anyMatch(as -> who.has(as) && incident.waitsFor(as)))
                .count();
    }

    /** One of them with its patient: a look that is written down. */
    @Transactional
    @PreAuthorize(THE_TWO)
    public IncidentFile open(IncidentId id) {
        var incident = repository.find(id).orElseThrow(NotFoundException::new);
        audit.append(AuditEvent.of(Action.EXPOSURE_INCIDENT_READ)
                .about(incident.patient().value())
                .on("exposure_incident", id.value()));
        return reading.file(incident);
    }

    /** One of the two says whether the pictures may be seen, and why; a later word takes the place of an earlier one. */
    @Transactional
    @PreAuthorize("hasRole(#ruling.as().name()) and #ruling.as().name() matches 'REPORTING_PHYSICIAN|DPO'")
    public Deciding decide(IncidentId id, Ruling ruling) {
        var incident = repository.find(id).orElseThrow(NotFoundException::new);
        var who = user.require().account();
        return objection(incident, ruling, who)
                .<Deciding>map(Refused::new)
                .orElseGet(() -> write(incident, ruling, who));
    }

    private Optional<Reason> objection(Incident incident, Ruling ruling, AccountId who) {
        if (ruling.reason().isBlank()) {
            return Optional.of(Reason.REASON_MISSING);
        }
        if (repository.hasDecided(incident.id(), who, ruling.as())) {
            return Optional.of(Reason.SAME_PERSON);
        }
        if (reading.file(incident).findings().contains(ruling.finding())) {
            return Optional.empty();
        }
        return Optional.of(ruling.finding() == Finding.CLOCK ? Reason.NO_CONSENT_NEAR : Reason.CONTRADICTED);
    }

    private Deciding write(Incident incident, Ruling ruling, AccountId who) {
        repository.decide(incident.id(), ruling, who, clock.instant());
        audit.append(AuditEvent.of(Action.EXPOSURE_INCIDENT_DECIDED)
                .about(incident.patient().value())
                .on("exposure_incident", incident.id().value())
                .saying(ruling.as() + " " + ruling.kind() + " " + ruling.finding()));
        return new Decided(repository.find(incident.id()).orElseThrow(NotFoundException::new));
    }
}
