package bg.registratura.subjectrequest;

import bg.registratura.language.Words;
import bg.registratura.people.Correction;
import bg.registratura.people.Identifier;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What requests want corrected in a record (GDPR art. 16): read, judged beside what stands there, written with the decision. */
@Service
public class Rectifications {

    private final RectificationRepository repository;
    private final RectificationLetter letter;
    private final Patients patients;
    private final Words words;

    Rectifications(RectificationRepository repository, RectificationLetter letter, Patients patients, Words words) {
        this.repository = repository;
        this.letter = letter;
        this.patients = patients;
        this.words = words;
    }

    /** What a request wants, and what of it was corrected; of a number the end alone. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO', 'AUDITOR')")
    @Transactional(readOnly = true)
    public List<AskedChange> asked(SubjectRequest request) {
        return repository.of(request.id()).stream().map(AskedChange::masked).toList();
    }

    /** The same in full, beside what the record says today; empty where nothing of a record is asked. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public Optional<Rectifying> open(SubjectRequest request) {
        var asked = repository.of(request.id());
        return request.patient()
                .filter(_ -> !asked.isEmpty())
                .flatMap(patients::find)
                .map(patient -> {
                    var now = Particulars.of(patient, number(patient.id(), asked));
                    return new Rectifying(
                            patient.id(),
                            patient.version(),
                            asked.stream()
                                    .map(one -> new AskedChange(
                                            one.change(),
                                            one.change().particular().of(now),
                                            one.at()))
                                    .toList());
                });
    }

    /** The answer as it might be written; empty where the common words of a decision do. */
    public Optional<String> draft(Decision decision, Rectifying seen, Set<Particular> granted, Dossier dossier) {
        return letter.of(decision, seen, granted, dossier);
    }

    boolean isAnyAsked(SubjectRequest request) {
        return repository.isAnyAsked(request.id());
    }

    /** Corrects the record, or says why it cannot be; then nothing was changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refusal> correct(Step step, SubjectRequest request, Rectifying seen, Set<Particular> granted) {
        var changes = seen.of(granted);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var reason = words.of(
                "subjectrequest.change.reason", request.incomingNumber().orElseThrow());
        return switch (patients.rectify(seen.person(), seen.version(), now -> Change.made(now, changes), reason)) {
            case Correction.Corrected(var version) -> {
                repository.corrected(step, granted, version);
                yield Optional.empty();
            }
            case Correction.Contradicted _ -> Optional.of(Refusal.NUMBER_CONTRADICTS);
            case Correction.Duplicate _, Correction.HeldByMerged _ -> Optional.of(Refusal.NUMBER_TAKEN);
            case Correction.Merged _, Correction.Overtaken _ -> Optional.of(Refusal.RECORD_CHANGED);
        };
    }

    /** The whole number is shown, which is on record, only where it is what is to be corrected. */
    private Identifier number(PatientId person, List<AskedChange> asked) {
        return asked.stream().anyMatch(one -> one.change().particular() == Particular.IDENTIFIER)
                ? patients.showIdentifier(person)
                : Identifier.none();
    }
}
