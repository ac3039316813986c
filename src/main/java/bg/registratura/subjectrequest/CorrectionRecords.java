package bg.registratura.subjectrequest;

import bg.registratura.language.Dates;
import bg.registratura.people.Former;
import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import bg.registratura.subjectrequest.Entry.Also;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stood in the person's particulars before each correction, and why it was corrected. */
@Component
@Order(12)
class CorrectionRecords implements RecordSource {

    private final Persons persons;

    CorrectionRecords(Persons persons) {
        this.persons = persons;
    }

    @Override
    public String section() {
        return "subjectrequest.section.corrections";
    }

    @Override
    public List<Entry> about(PatientId patient) {
        return persons.former(patient).stream().map(CorrectionRecords::entry).toList();
    }

    private static Entry entry(Former former) {
        var phone = former.phone();
        return Entry.of(
                "subjectrequest.record.former",
                Dates.dayOf(former.until()),
                former.name().full(),
                new Also(
                        "subjectrequest.also.identifier",
                        former.maskedIdentifier().isEmpty() ? null : former.maskedIdentifier()),
                new Also("subjectrequest.also.phone", phone == null ? null : phone.shown()),
                new Also("subjectrequest.also.address", former.address()),
                former.reason());
    }
}
