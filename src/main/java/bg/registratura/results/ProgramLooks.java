package bg.registratura.results;

import bg.registratura.audit.Action;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the planning program of a dentist sees and takes: judged by the judge of the viewer, at every question anew, and
 * written down before a byte leaves. {@code program} names its token in the log.
 */
@Service
@PreAuthorize("hasRole('DENTIST')")
public class ProgramLooks {

    private final GrantedStudies granted;
    private final Viewing viewing;
    private final Rights rights;
    private final Marks marks;
    private final Looker looker;

    ProgramLooks(GrantedStudies granted, Viewing viewing, Rights rights, Marks marks, Looker looker) {
        this.granted = granted;
        this.viewing = viewing;
        this.rights = rights;
        this.marks = marks;
        this.looker = looker;
    }

    /** What may be found at this moment, the newest first; what is withheld is not. */
    @Transactional(readOnly = true)
    public List<StudyInfo> granted() {
        return granted.now().stream()
                .filter(study -> !study.withheld())
                .sorted(Comparator.comparing(StudyInfo::madeOn)
                        .thenComparing(study -> study.id().value())
                        .reversed())
                .toList();
    }

    /** One of them, for a question about it alone. */
    @Transactional
    public Optional<StudyInfo> one(StudyId study) {
        return viewing.mayLook(study);
    }

    /** Writes one question down: how many studies its answer tells of, and whose when they are one person's. */
    @Transactional
    public void asked(List<StudyInfo> told, String words) {
        looker.asked(told, words);
    }

    /** The small picture of a study may leave: a look once a day. */
    @Transactional
    public Optional<StudyInfo> glance(StudyId study, InstanceId instance) {
        var seen = viewing.mayLook(study);
        seen.ifPresent(one -> marks.glanced(one, instance));
        return seen;
    }

    /** Pixels, or what is written beside them, may leave: a look, once in a working day. */
    @Transactional
    public Optional<StudyInfo> look(StudyId study, InstanceId instance) {
        var seen = viewing.mayLook(study);
        seen.ifPresent(one -> marks.pixelsLeft(one, instance));
        return seen;
    }

    /** One picture may be taken, with the taking written down. */
    @Transactional
    public Optional<StudyInfo> take(StudyId study, InstanceId instance, UUID program) {
        return taken(study, one -> looker.fetched(Action.IMAGE_DOWNLOADED, one, "instance", instance.value(), program));
    }

    /** All pictures of a study, or of a series of it, may be taken, with the taking written down. */
    @Transactional
    public Optional<StudyInfo> takeAll(StudyId study, UUID program) {
        return taken(study, one -> looker.fetched(Action.STUDY_DOWNLOADED, one, "study", study.value(), program));
    }

    private Optional<StudyInfo> taken(StudyId study, Consumer<StudyInfo> note) {
        var seen = viewing.mayLook(study).filter(one -> rights.mayTake(looker.who(), one));
        seen.ifPresent(note);
        return seen;
    }

    /** Asked again while bytes leave: a withdrawn grant ends them in the middle. */
    @Transactional(readOnly = true)
    public boolean stillMay(StudyInfo study) {
        return viewing.stillMay(study);
    }
}
