package bg.registratura.annotation;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.family.Family;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what dentists draw over pictures they may see at that moment, and shows the patient what was shared. When a grant ends
 * nothing is lost and nothing can be read or changed; with a new one it is there again.
 */
@Service
public class Annotations {

    /** So many of one dentist have room on one picture. */
    public static final int MOST = 200;

    private final AnnotationRepository repository;
    private final Sight sight;
    private final CurrentUser user;
    private final Family family;
    private final Clock clock;

    Annotations(AnnotationRepository repository, Sight sight, CurrentUser user, Family family, Clock clock) {
        this.repository = repository;
        this.sight = sight;
        this.user = user;
        this.family = family;
        this.clock = clock;
    }

    /** Writes it, changes it, shares it or takes it away: afterwards it is as it was given. Another's looks like one that is gone. */
    @Transactional
    @PreAuthorize("hasRole('DENTIST')")
    public Kept keep(Annotation annotation) {
        var place = repository.place(annotation.instance());
        var patient = place.flatMap(found -> sight.patientOf(found.study()));
        if (place.isEmpty() || patient.isEmpty()) {
            return Kept.GONE;
        }
        if (!place.get().has(annotation)) {
            throw new IllegalArgumentException("not on this picture");
        }
        var author = user.require().account();
        var before = repository.find(annotation.id());
        if (before.isPresent() && !before.get().isOf(author, annotation)) {
            return Kept.GONE;
        }
        var was = before.map(AnnotationRepository.Row::annotation);
        boolean comes = !annotation.removed() && was.map(Annotation::removed).orElse(true);
        if (comes && repository.count(annotation.instance(), author) >= MOST) {
            return Kept.FULL;
        }
        if (was.isEmpty()) {
            repository.insert(annotation, author, clock.instant());
        } else if (!was.get().equals(annotation)) {
            repository.update(annotation, clock.instant());
        }
        tell(was, annotation, patient.get());
        return Kept.KEPT;
    }

    /** What the signed-in dentist drew over a study they may see. */
    @Transactional
    @PreAuthorize("hasRole('DENTIST')")
    public List<Annotation> own(StudyId study) {
        return sight.patientOf(study).isEmpty()
                ? List.of()
                : repository.own(study, user.require().account());
    }

    /** What dentists share with the patient of a study, for whoever sees it as the patient does; that it was read is written down. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public List<SharedAnnotation> shared(StudyId study) {
        return sight.patientOf(study)
                .map(patient -> {
                    var shared = repository.shared(study);
                    if (!shared.isEmpty()) {
                        family.tell(AuditEvent.of(Action.ANNOTATION_READ)
                                .about(patient.value())
                                .on("study", study.value())
                                .saying(Integer.toString(shared.size())));
                    }
                    return shared;
                })
                .orElseGet(List::of);
    }

    /**
     * What lies over a study for a copy that the signed-in person takes: of a dentist their own, of a patient what is shared. The
     * taking itself is written down where it happens.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('DENTIST', 'PATIENT')")
    public List<SharedAnnotation> toTake(StudyId study) {
        if (sight.patientOf(study).isEmpty()) {
            return List.of();
        }
        var who = user.require();
        return who.kind() == AccountKind.DENTIST ? repository.signed(study, who.account()) : repository.shared(study);
    }

    private void tell(Optional<Annotation> before, Annotation now, PatientId patient) {
        Change.between(before, now)
                .forEach(action -> family.tell(AuditEvent.of(action)
                        .about(patient.value())
                        .on("annotation", now.id().value())
                        .saying(now.kind().name())));
    }
}
