package bg.registratura.exposure;

import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every irradiation of a person, each once: what doses are summed and examinations counted from. */
@Service
public class Irradiations {

    private final IrradiatedRepository repository;

    Irradiations(IrradiatedRepository repository) {
        this.repository = repository;
    }

    /** Those of a person from a day on, under whichever record, the newest first; whoever asks has the look written down. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN','DPO')")
    public List<Irradiated> of(PatientId patient, LocalDate from) {
        return repository.of(patient, from);
    }
}
