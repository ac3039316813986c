package bg.registratura.search;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.people.PersonName;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one search box for patients; what it shows stands in the log. */
@Service
public class PatientSearch {

    private final Lookup lookup;
    private final AuditLog audit;

    PatientSearch(Lookup lookup, AuditLog audit) {
        this.lookup = lookup;
        this.audit = audit;
    }

    /** Looks for patients; that somebody looked, by what and how many came up is written down, not what was typed. */
    @Transactional
    public Found search(String typed) {
        return search(typed, Found.NOBODY);
    }

    /**
     * The same while somebody types on. Every list of people that is shown stands in the log; one that only leaves out
     * some of those in the list before shows nobody new, and is not written again.
     */
    @Transactional
    public Found search(String typed, Found before) {
        var found = lookup.by(typed);
        if (!found.isWithin(before)) {
            audit.append(AuditEvent.of(Action.PATIENT_SEARCHED)
                    .saying(found.matches().getFirst().by() + " "
                            + found.matches().size()));
        }
        return found;
    }

    /** Patients born the same day under a similar name: to be looked at before a new one is registered. */
    @Transactional
    public Found lookAlikes(PersonName name, LocalDate birthDate) {
        var alike = lookup.similar(name, birthDate);
        if (!alike.matches().isEmpty()) {
            audit.append(AuditEvent.of(Action.PATIENT_SEARCHED)
                    .saying("ALIKE " + alike.matches().size()));
        }
        return alike;
    }
}
