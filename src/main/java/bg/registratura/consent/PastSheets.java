package bg.registratura.consent;

import bg.registratura.people.PatientId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets a patient was ever given, as facts: never what was answered on them. */
@Service
public class PastSheets {

    private final PastSheetRepository repository;

    PastSheets(PastSheetRepository repository) {
        this.repository = repository;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public List<PastSheet> of(PatientId patient) {
        return repository.of(patient);
    }
}
