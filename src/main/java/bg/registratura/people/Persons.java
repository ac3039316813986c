package bg.registratura.people;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which records stand for one person. */
@Service
public class Persons {

    private final PatientRepository repository;

    Persons(PatientRepository repository) {
        this.repository = repository;
    }

    /** Whether two records stand for one person. */
    @Transactional(readOnly = true)
    public boolean same(PatientId one, PatientId other) {
        return one.equals(other) || repository.personOf(one).equals(repository.personOf(other));
    }

    /** Every record of the patient's person as it is written, the one that stands for the person first. */
    @Transactional(readOnly = true)
    public List<Patient> records(PatientId patient) {
        return repository.records(patient);
    }

    /** The records that have these client numbers, in this order. */
    @Transactional(readOnly = true)
    public List<Recorded> numbered(List<Long> clientNumbers) {
        return repository.byClientNumbers(clientNumbers);
    }
}
