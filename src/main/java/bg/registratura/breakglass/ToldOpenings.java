package bg.registratura.breakglass;

import bg.registratura.people.PatientId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is told of openings to the one whose studies they were of; whether it is them, the caller has asked. */
@Service
public class ToldOpenings {

    private final BreakGlassRepository repository;

    ToldOpenings(BreakGlassRepository repository) {
        this.repository = repository;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('PATIENT')")
    public List<BreakGlass> of(PatientId patient) {
        return repository.ofPatient(patient);
    }
}
