package bg.registratura.subjectrequest;

import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The person's own particulars in the register of patients, of every record that was merged into one. */
@Component
@Order(10)
class PersonRecords implements RecordSource {

    private final Persons persons;

    PersonRecords(Persons persons) {
        this.persons = persons;
    }

    @Override
    public String section() {
        return "subjectrequest.section.person";
    }

    @Override
    public List<Entry> about(PatientId patient) {
        return persons.records(patient).stream()
                .flatMap(record -> entries(record).stream())
                .distinct()
                .toList();
    }

    private static List<Entry> entries(Patient patient) {
        var entries = new ArrayList<Entry>();
        entries.add(Entry.of("subjectrequest.record.name", patient.name().full()));
        entries.add(Entry.of("subjectrequest.record.birth", patient.birthDate()));
        entries.add(Entry.of("subjectrequest.record.sex", new Entry.Word("people.sex." + patient.sex())));
        if (!patient.maskedIdentifier().isEmpty()) {
            entries.add(Entry.of(
                    "subjectrequest.record.identifier",
                    new Entry.Word("subjectrequest.identifier." + patient.identifierKind()),
                    patient.maskedIdentifier()));
        }
        entries.add(Entry.of("subjectrequest.record.client-number", String.valueOf(patient.clientNumber())));
        var phone = patient.phone();
        if (phone != null) {
            entries.add(Entry.of("subjectrequest.record.phone", phone.shown()));
        }
        var address = patient.address();
        if (address != null) {
            entries.add(Entry.of("subjectrequest.record.address", address));
        }
        return List.copyOf(entries);
    }
}
