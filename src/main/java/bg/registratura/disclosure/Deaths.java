package bg.registratura.disclosure;

import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.shell.NotFoundException;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When somebody can have died, by what the house itself saw: whoever showed their document here, or was exposed, lived. */
@Service
public class Deaths {

    private final Patients patients;
    private final LastSeenRepository seen;

    Deaths(Patients patients, LastSeenRepository seen) {
        this.patients = patients;
        this.seen = seen;
    }

    /** The first day that can be the day of a patient's death. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public LocalDate earliest(PatientId patient) {
        var born = patients.find(patient).map(Patient::birthDate).orElseThrow(NotFoundException::new);
        return seen.last(patient).filter(born::isBefore).orElse(born);
    }
}
