package bg.registratura.exposure;

import bg.registratura.consent.EarlierExposures;
import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who ask a patient about earlier examinations what was made here. */
@Component
class OwnExposures implements EarlierExposures {

    private final EarlierExposureRepository repository;

    OwnExposures(EarlierExposureRepository repository) {
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Earlier> since(PatientId patient, LocalDate day) {
        return repository.since(patient, day);
    }
}
