package bg.registratura.exposure;

import bg.registratura.exposure.Notified.Audience;
import bg.registratura.exposure.Notified.Manner;
import bg.registratura.exposure.Notifying.Outcome;
import bg.registratura.language.Dates;
import bg.registratura.shell.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of who was told of an incident, by whom, when and how. */
@Service
public class Notifications {

    private static final String THE_TWO = "hasAnyRole('REPORTING_PHYSICIAN','DPO')";
    private static final int LONGEST_NAME = 200;

    private final IncidentRepository incidents;
    private final NotifiedRepository repository;
    private final NotifiedLedger ledger;
    private final Clock clock;

    Notifications(IncidentRepository incidents, NotifiedRepository repository, NotifiedLedger ledger, Clock clock) {
        this.incidents = incidents;
        this.repository = repository;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All of an incident, the first one first; whoever shows it has the look at the incident written down. */
    @Transactional(readOnly = true)
    @PreAuthorize(THE_TWO)
    public List<Notified> of(IncidentId incident) {
        return repository.of(incident);
    }

    @PreAuthorize(THE_TWO)
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** Somebody was told: it is on record for good, of those outside the house in the register of disclosures too. */
    @Transactional
    @PreAuthorize(THE_TWO)
    public Outcome record(IncidentId id, Notifying said) {
        var incident = incidents.find(id).orElseThrow(NotFoundException::new);
        var name = said.recipient().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.RECIPIENT_MISSING;
        }
        if (said.audience() == Audience.PATIENT && said.manner() != Manner.IN_PERSON) {
            return Outcome.NOT_IN_PERSON;
        }
        if (said.on().isAfter(today()) || said.on().isBefore(Dates.dayOf(incident.openedAt()))) {
            return Outcome.NOT_THAT_DAY;
        }
        ledger.enter(incident, said, clock.instant());
        return Outcome.RECORDED;
    }
}
