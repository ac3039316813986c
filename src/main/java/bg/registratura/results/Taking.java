package bg.registratura.results;

import bg.registratura.annotation.Annotations;
import bg.registratura.annotation.SharedAnnotation;
import bg.registratura.audit.Action;
import bg.registratura.imaging.InstanceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers for every byte that leaves: whether it may, and that it did. */
@Service
class Taking {

    private final PictureStore store;
    private final Viewing viewing;
    private final Rights rights;
    private final Marks marks;
    private final Looker looker;
    private final Annotations annotations;

    Taking(PictureStore store, Viewing viewing, Rights rights, Marks marks, Looker looker, Annotations annotations) {
        this.store = store;
        this.viewing = viewing;
        this.rights = rights;
        this.marks = marks;
        this.looker = looker;
        this.annotations = annotations;
    }

    /** The study of a picture whose small one may leave for a card; whether that is a look, the marks know. */
    @Transactional
    Optional<StudyInfo> card(InstanceId instance) {
        var study = glance(instance);
        study.ifPresent(seen -> marks.glanced(seen, instance));
        return study;
    }

    /** The study of a picture that may be known of: what its description says. */
    @Transactional
    Optional<StudyInfo> glance(InstanceId instance) {
        return store.studyOf(instance).flatMap(viewing::mayLook);
    }

    /** The study of a picture whose pixels may leave now; without an open view that is a look of its own. */
    @Transactional
    Optional<StudyInfo> look(InstanceId instance) {
        var study = glance(instance);
        study.ifPresent(seen -> marks.pixelsLeft(seen, instance));
        return study;
    }

    /** The study of a picture that may be taken away, with the taking written down. */
    @Transactional
    Optional<StudyInfo> take(InstanceId instance) {
        return takeable(instance).map(study -> {
            looker.took(Action.IMAGE_DOWNLOADED, study, "instance", instance.value());
            return study;
        });
    }

    /** The same with what may be seen drawn over one frame of it, if it goes along: the log is told how many. */
    @Transactional
    Optional<Drawn> takeDrawnOver(InstanceId instance, int frame) {
        return takeable(instance).map(study -> {
            var drawn = annotations.toTake(study.id()).stream()
                    .filter(one -> one.annotation().instance().equals(instance))
                    .toList();
            var here = drawn.stream()
                    .filter(one -> one.annotation().frame() == frame)
                    .count();
            looker.tookDrawnOver(study, instance, here);
            return new Drawn(study, drawn);
        });
    }

    private Optional<StudyInfo> takeable(InstanceId instance) {
        return glance(instance).filter(study -> rights.mayTake(looker.who(), study));
    }

    /** What is taken, and what is drawn over any frame of the picture. */
    record Drawn(StudyInfo study, List<SharedAnnotation> over) {}
}
