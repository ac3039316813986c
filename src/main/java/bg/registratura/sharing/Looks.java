package bg.registratura.sharing;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.audit.Outcome;
import bg.registratura.family.Family;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
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
    public static final Set<Action> KINDS = EnumSet.of(
            Action.STUDY_VIEWED, Action.IMAGE_DOWNLOADED, Action.STUDY_DOWNLOADED, Action.STUDY_DEIDENTIFIED);

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

    /** The signed-in person opened a study: once per open view. */
    @Transactional
    public void opened(StudyId study, PatientId patient) {
        repository.count(study, user.require().account(), clock.instant());
        tell(study, patient);
    }

    /** Pixels leave without a view: that is a look too, unless this person's look of the same working day is on record. */
    @Transactional
    public void pixelsLeft(StudyId study, PatientId patient) {
        var now = clock.instant();
        var account = user.require().account();
        if (!lately(study, account, now) && repository.countUnlessSince(study, account, now.minus(SAME_LOOK), now)) {
            tell(study, patient);
        }
    }

    /** The small picture of a study, on a list: a look once a day, unless a greater one is on record; it stays "new". */
    @Transactional
    public void glanced(StudyId study, PatientId patient) {
        var now = clock.instant();
        var account = user.require().account();
        if (!lately(study, account, now) && repository.isFirstGlance(study, account, Dates.dayOf(now))) {
            tell(study, patient);
        }
    }

    private boolean lately(StudyId study, AccountId account, Instant now) {
        return repository
                .last(study, account)
                .filter(now.minus(SAME_LOOK)::isBefore)
                .isPresent();
    }

    private void tell(StudyId study, PatientId patient) {
        family.tell(AuditEvent.of(Action.STUDY_VIEWED).about(patient.value()).on("study", study.value()));
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

    /** Who looked at a study beside the signed-in person, the latest first. */
    @Transactional(readOnly = true)
    public List<Other> others(StudyId study) {
        return repository.others(study, user.require().account());
    }

    /** Somebody, and when they looked last. */
    public record Other(AccountId account, Instant at) {}

    /** One look, as the log has it. */
    public record Look(Instant at, @Nullable UUID account, String role, Action action) {}
}
