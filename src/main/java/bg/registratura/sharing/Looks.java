package bg.registratura.sharing;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.audit.Outcome;
import bg.registratura.family.Family;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who looked at a study, and tells the patient. */
@Service
public class Looks {

    /** Looking means these acts; a list of them is what "who looked" shows. */
    public static final Set<Action> KINDS =
            EnumSet.of(Action.STUDY_VIEWED, Action.IMAGE_DOWNLOADED, Action.STUDY_DOWNLOADED);

    private static final Duration SAME_LOOK = Duration.ofHours(8);
    private static final int FARTHEST_BACK = 2_000;

    private final LookRepository repository;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Family family;
    private final Clock clock;

    Looks(LookRepository repository, AuditTrail trail, CurrentUser user, Family family, Clock clock) {
        this.repository = repository;
        this.trail = trail;
        this.user = user;
        this.family = family;
        this.clock = clock;
    }

    /** The signed-in person opened a study: once per open view. True when they never had before. */
    @Transactional
    public boolean opened(StudyId study, PatientId patient) {
        var first = repository.last(study, user.require().account()).isEmpty();
        repository.count(study, user.require().account(), clock.instant());
        family.tell(AuditEvent.of(Action.STUDY_VIEWED).about(patient.value()).on("study", study.value()));
        return first;
    }

    /**
     * Pixels leave without a view: that is a look too, unless this person's look of the same working day is on record. True
     * when they never looked before.
     */
    @Transactional
    public boolean pixelsLeft(StudyId study, PatientId patient) {
        var lately = clock.instant().minus(SAME_LOOK);
        return repository
                        .last(study, user.require().account())
                        .filter(lately::isBefore)
                        .isEmpty()
                && opened(study, patient);
    }

    /** Which of these studies the signed-in person has seen before. */
    @Transactional(readOnly = true)
    public Set<StudyId> seen(Collection<StudyId> among) {
        return among.isEmpty() ? Set.of() : repository.seen(user.require().account(), among);
    }

    /** The looks at a patient's pictures, newest first. */
    @Transactional(readOnly = true)
    public List<Look> at(PatientId patient, int most) {
        return trail.page(Filter.about(repository.subjects(patient)), 0, FARTHEST_BACK).stream()
                .filter(entry -> KINDS.contains(entry.action()) && entry.outcome() == Outcome.SUCCESS)
                .limit(most)
                .map(entry -> new Look(entry.occurredAt(), entry.actor(), entry.actorRole(), entry.action()))
                .toList();
    }

    /** One look, as the log has it. */
    public record Look(Instant at, @Nullable UUID account, String role, Action action) {}
}
