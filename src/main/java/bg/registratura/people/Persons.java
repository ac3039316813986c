package bg.registratura.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which records stand for one person. */
@Service
public class Persons {

    private final PatientRepository repository;
    private final RevisionRepository revisions;

    Persons(PatientRepository repository, RevisionRepository revisions) {
        this.repository = repository;
        this.revisions = revisions;
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

    /** What stood in any of these records before it was corrected, the oldest first. */
    @Transactional(readOnly = true)
    public List<Former> former(PatientId patient) {
        return revisions.of(patient);
    }

    /** Every name the person bears or bore here. */
    @Transactional(readOnly = true)
    public Set<PersonName> names(PatientId patient) {
        return Stream.concat(
                        records(patient).stream().map(Patient::name),
                        former(patient).stream().map(Former::name))
                .collect(Collectors.toSet());
    }

    /** Every telephone number the person has or had here. */
    @Transactional(readOnly = true)
    public Set<PhoneNumber> phones(PatientId patient) {
        return Stream.concat(
                        records(patient).stream().map(Patient::phone),
                        former(patient).stream().map(Former::phone))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** The records that have these client numbers, in this order. */
    @Transactional(readOnly = true)
    public List<Recorded> numbered(List<Long> clientNumbers) {
        return repository.byClientNumbers(clientNumbers);
    }
}
