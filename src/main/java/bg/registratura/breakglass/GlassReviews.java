package bg.registratura.breakglass;

import bg.registratura.audit.Action;
import bg.registratura.language.Dates;
import bg.registratura.shell.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer's register of openings. */
@Service
public class GlassReviews {

    private static final String OFFICER = "hasRole('DPO')";

    private final ReviewRepository repository;
    private final ReviewedStudyRepository studies;
    private final ReviewTerm term;
    private final GlassLog log;

    GlassReviews(ReviewRepository repository, ReviewedStudyRepository studies, ReviewTerm term, GlassLog log) {
        this.repository = repository;
        this.studies = studies;
        this.term = term;
        this.log = log;
    }

    /** All of them, those that wait first, the oldest of them on top; then the newest. No patient is named. */
    @Transactional(readOnly = true)
    @PreAuthorize(OFFICER)
    public List<GlassReview> all() {
        return repository.all(term::lastDay);
    }

    /** How many wait, and how many of them for too long. */
    @Transactional(readOnly = true)
    @PreAuthorize(OFFICER)
    public Waiting waiting() {
        var today = today();
        var waiting = repository.waiting(term::lastDay);
        return new Waiting(
                waiting.size(),
                waiting.stream().filter(review -> review.isLate(today)).count(),
                repository.openIncidents());
    }

    /** The day it is, for the terms. */
    public LocalDate today() {
        return Dates.dayOf(log.now());
    }

    /** One of them with its patient; that it was read is on record. */
    @Transactional
    @PreAuthorize(OFFICER)
    public GlassReview.Whole read(BreakGlassId id) {
        var review = repository.review(id, term::lastDay).orElseThrow(NotFoundException::new);
        log.write(Action.BREAK_GLASS_READ, review.glass(), "REVIEW");
        return studies.whole(review);
    }

    /**
     * What waits for the officer.
     *
     * @param late of those to be judged
     * @param incidents breaches that nobody has closed
     */
    public record Waiting(long all, long late, long incidents) {}
}
