package bg.registratura.results;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry;
import bg.registratura.subjectrequest.RecordSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What dentists told the laboratory about a person's pictures, as the dossier of article 15 tells it. */
@Component
@Order(68)
class DentistNoteRecords implements RecordSource {

    private final DentistNoteRepository repository;

    DentistNoteRecords(DentistNoteRepository repository) {
        this.repository = repository;
    }

    @Override
    public String section() {
        return "subjectrequest.section.remarks";
    }

    @Override
    public List<Entry> about(PatientId patient) {
        return repository.of(patient).stream().map(DentistNoteRecords::told).toList();
    }

    private static Entry told(DentistNote note) {
        return Entry.of(
                "results.note.record",
                Dates.dayOf(note.writtenAt()),
                Dates.dayOf(note.about().takenAt()),
                new Entry.Word("results.note.kind." + note.kind()),
                note.words(),
                new Entry.Also(
                        "results.note.record.done",
                        Optional.ofNullable(note.doneAt()).map(Dates::dayOf).orElse(null)));
    }
}
