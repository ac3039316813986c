package bg.registratura.breakglass;

import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry;
import bg.registratura.subjectrequest.RecordSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Openings as the dossier of article 15 tells them: by role, with the reason and what was found. */
@Component
@Order(67)
class OpeningRecords implements RecordSource {

    private final BreakGlassRepository repository;
    private final GlassLookRepository looks;

    OpeningRecords(BreakGlassRepository repository, GlassLookRepository looks) {
        this.repository = repository;
        this.looks = looks;
    }

    @Override
    public String section() {
        return "subjectrequest.section.openings";
    }

    @Override
    public List<Entry> about(PatientId patient) {
        return repository.ofPatient(patient).reversed().stream().map(this::told).toList();
    }

    private Entry told(BreakGlass glass) {
        var judgement = glass.judgement();
        return Entry.of(
                "breakglass.record",
                glass.openedAt(),
                new Entry.Word("subjectrequest.role." + glass.openedAs()),
                new Entry.Word("breakglass.reason." + glass.reason()),
                glass.words(),
                glass.endsAt(),
                new Entry.Also(
                        "breakglass.record.first-look",
                        looks.moments(List.of(glass.id())).stream().findFirst().orElse(null)),
                new Entry.Word("breakglass.told." + (judgement == null ? "WAITING" : judgement.name())));
    }
}
