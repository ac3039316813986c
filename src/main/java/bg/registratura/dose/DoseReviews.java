package bg.registratura.dose;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.dose.DoseReviewRepository.Told;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Local reviews of medians above their level: opened with a reason, closed with a conclusion, nothing rewritten. */
@Service
public class DoseReviews {

    private final DoseReviewRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    DoseReviews(DoseReviewRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** All reviews, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('PHYSICIST')")
    public List<DoseReview> all() {
        return repository.all();
    }

    /** Opens a review of a median that is above its level. */
    @Transactional
    @PreAuthorize("hasRole('PHYSICIST')")
    public void open(Comparison found, Span span, String reason) {
        var level = found.level();
        if (level == null || found.finding() != Finding.ABOVE) {
            throw new IllegalArgumentException("a review is of a median above its level");
        }
        var id = Uuid7.next(clock.instant());
        repository.open(id, found, level.id(), span, told(reason));
        note(Action.DOSE_REVIEW_OPENED, id);
    }

    /** Writes down what came of it; false when somebody did before. */
    @Transactional
    @PreAuthorize("hasRole('PHYSICIST')")
    public boolean conclude(UUID review, String conclusion) {
        var concluded = repository.conclude(review, told(conclusion));
        if (concluded) {
            note(Action.DOSE_REVIEW_CONCLUDED, review);
        }
        return concluded;
    }

    private Told told(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a review says something");
        }
        return new Told(text.strip(), user.require().account(), clock.instant());
    }

    private void note(Action action, UUID review) {
        audit.append(AuditEvent.of(action).on("dose_review", review));
    }
}
