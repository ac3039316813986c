package bg.registratura.subjectrequest;

import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;
import bg.registratura.people.Persons;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For whom the person acts: parents, guardians, proxies and witnesses have a right of their own to know what is held. */
@Component
@Order(16)
class ActingRecords implements RecordSource {

    private final Persons persons;
    private final ActingRepository repository;

    ActingRecords(Persons persons, ActingRepository repository) {
        this.persons = persons;
        this.repository = repository;
    }

    @Override
    public String section() {
        return "subjectrequest.section.acting";
    }

    @Override
    public List<Entry> about(PatientId patient) {
        return repository.actsFor(
                patient, persons.names(patient).stream().map(PersonName::full).toList());
    }
}
