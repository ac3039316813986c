package bg.registratura.annotation;

import bg.registratura.annotation.AnnotationRepository.Held;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry;
import bg.registratura.subjectrequest.RecordSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What dentists drew over a person's pictures, as the dossier of article 15 tells it: also what was not shared or taken away. */
@Component
@Order(69)
class AnnotationRecords implements RecordSource {

    private final AnnotationRepository repository;

    AnnotationRecords(AnnotationRepository repository) {
        this.repository = repository;
    }

    @Override
    public String section() {
        return "subjectrequest.section.annotations";
    }

    @Override
    public List<Entry> about(PatientId patient) {
        return repository.of(patient).stream().map(AnnotationRecords::told).toList();
    }

    private static Entry told(Held held) {
        var words = held.annotation().words();
        return Entry.of(
                "annotation.record",
                Dates.dayOf(held.writtenAt()),
                Dates.dayOf(held.takenAt()),
                new Entry.Word("annotation.kind." + held.annotation().kind()),
                new Entry.Also("annotation.record.words", words.isEmpty() ? null : words),
                new Entry.Also(
                        "annotation.record.removed",
                        Optional.ofNullable(held.removedAt()).map(Dates::dayOf).orElse(null)));
    }
}
