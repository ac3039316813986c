package bg.registratura.disclosure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.family.Family;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of disclosures for those who read it: the officer, the desk of one patient, the patient themselves. */
@Service
public class DisclosureRegister {

    /** No more lines are read at once, but of one person all. */
    public static final int MOST = 500;

    private final DisclosureRepository repository;
    private final DisclosingRepository writing;
    private final CurrentUser user;
    private final Family family;
    private final Clock clock;

    DisclosureRegister(
            DisclosureRepository repository,
            DisclosingRepository writing,
            CurrentUser user,
            Family family,
            Clock clock) {
        this.repository = repository;
        this.writing = writing;
        this.user = user;
        this.family = family;
        this.clock = clock;
    }

    /** Reads the register; that it was read is written down. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public List<RegisterLine> read(RegisterFilter filter) {
        var lines = repository.read(filter, filter.patient().isPresent() ? Integer.MAX_VALUE : MOST);
        family.tell(AuditEvent.of(Action.DISCLOSURES_READ)
                .about(filter.patient().map(PatientId::value).orElse(null))
                .saying(filter.from() + " - " + filter.until() + " "
                        + filter.ground().map(Ground::name).orElse("*") + " " + lines.size()));
        return lines;
    }

    /** All that went out of one person; what an order forbids to tell is for the officer alone, the patient stands at the desk. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','DPO')")
    public List<RegisterLine> of(PatientId patient) {
        return user.require().has(Role.DPO) ? repository.of(patient) : repository.told(patient);
    }

    /** The same for paper with the patient's name above it: nothing that an order forbids to tell, whoever prints it. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','DPO')")
    public List<RegisterLine> forPaper(PatientId patient) {
        var lines = repository.told(patient);
        family.tell(
                AuditEvent.of(Action.DISCLOSURES_READ).about(patient.value()).saying("PRINT " + lines.size()));
        return lines;
    }

    /** What the signed-in patient may read of it: everything but what an order still withholds. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('PATIENT')")
    public List<RegisterLine> own(PatientId patient) {
        if (!family.standing(patient).decides()) {
            throw new AccessDeniedException("another patient's register");
        }
        return repository.told(patient);
    }

    /** The order that withheld a notice has ended, and the person was told; false on a day on which that cannot have been. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public boolean told(DisclosureId id, LocalDate on, Telling manner) {
        var line = repository.find(id).stream()
                .filter(RegisterLine::isWithheld)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var now = clock.instant();
        if (on.isAfter(Dates.dayOf(now)) || on.isBefore(Dates.dayOf(line.entry().at()))) {
            return false;
        }
        writing.told(id, new Told(on, manner), now, user.require().account());
        var patient = line.entry().patient();
        family.tell(AuditEvent.of(Action.DISCLOSURE_TOLD)
                .about(patient == null ? null : patient.value())
                .on("disclosure", id.value())
                .saying(on + " " + manner));
        return true;
    }
}
