package bg.registratura.results;

import bg.registratura.audit.Action;
import bg.registratura.imaging.KeptFile;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whole studies that are taken along: which, how much that is, and that they were. */
@Service
public class Retrieval {

    private final PictureStore store;
    private final Viewing viewing;
    private final Rights rights;
    private final Looker looker;

    Retrieval(PictureStore store, Viewing viewing, Rights rights, Looker looker) {
        this.store = store;
        this.viewing = viewing;
        this.rights = rights;
        this.looker = looker;
    }

    /**
     * How much there is to take.
     *
     * @param files how many pictures
     */
    public record Load(StudyInfo study, int files, long bytes) {}

    /** What may be taken of a person at this moment, the newest first; nothing is written down, because nothing leaves. */
    @Transactional(readOnly = true)
    public List<Load> of(PatientId patient) {
        return mine(patient).stream().map(this::load).toList();
    }

    /** How much one study is. */
    @Transactional(readOnly = true)
    public Load load(StudyInfo study) {
        var files = store.files(study.id());
        return new Load(
                study, files.size(), files.stream().mapToLong(KeptFile::length).sum());
    }

    /** One study, if it may be taken at this moment. A refusal is written down. */
    @Transactional
    Optional<List<StudyInfo>> one(StudyId id) {
        return may(id).map(List::of);
    }

    /** Chosen studies of a person, or all there are; empty when one of them may not be taken, which is written down. */
    @Transactional
    Optional<List<StudyInfo>> chosen(PatientId patient, Collection<StudyId> chosen) {
        var all = mine(patient);
        var wanted = all.stream()
                .filter(study -> chosen.isEmpty() || chosen.contains(study.id()))
                .toList();
        chosen.stream()
                .filter(id -> all.stream().noneMatch(study -> study.id().equals(id)))
                .forEach(this::may);
        if (all.isEmpty()) {
            store.ofPatient(patient).stream().findFirst().ifPresent(looker::refused);
        }
        return Optional.of(wanted)
                .filter(studies -> !studies.isEmpty() && (chosen.isEmpty() || studies.size() == chosen.size()));
    }

    /** They leave now; asked once more, in the transaction that writes it down. */
    @Transactional
    boolean take(List<StudyInfo> studies) {
        return leave(
                studies,
                study -> looker.took(
                        Action.STUDY_DOWNLOADED, study, "study", study.id().value()));
    }

    /** What was cut goes on: the same taking, which stands in the log again and in the register once. */
    @Transactional
    boolean goOn(List<StudyInfo> studies) {
        return leave(studies, looker::wentOn);
    }

    private boolean leave(List<StudyInfo> studies, Consumer<StudyInfo> note) {
        boolean may = areStillTheirs(studies);
        studies.forEach(may ? note : looker::refused);
        return may;
    }

    /** Asked again between two files of one parcel: a withdrawn grant ends it in the middle. */
    @Transactional(readOnly = true)
    boolean areStillTheirs(Collection<StudyInfo> studies) {
        return looker.hasAccepted() && studies.stream().allMatch(study -> rights.mayTake(looker.who(), study));
    }

    private Optional<StudyInfo> may(StudyId id) {
        return viewing.mayLook(id).filter(study -> rights.mayTake(looker.who(), study));
    }

    private List<StudyInfo> mine(PatientId patient) {
        return looker.hasAccepted()
                ? store.ofPatient(patient).stream()
                        .filter(study -> rights.mayTake(looker.who(), study))
                        .toList()
                : List.of();
    }
}
