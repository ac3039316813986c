package bg.registratura.breakglass;

import bg.registratura.audit.Action;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.NotFoundException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer judges what is over, once, and closes what was a breach. */
@Service
public class GlassJudgements {

    private static final String OFFICER = "hasRole('DPO')";

    private final JudgingRepository repository;
    private final BreakGlassRepository openings;
    private final CurrentUser user;
    private final GlassLog log;

    GlassJudgements(JudgingRepository repository, BreakGlassRepository openings, CurrentUser user, GlassLog log) {
        this.repository = repository;
        this.openings = openings;
        this.user = user;
        this.log = log;
    }

    /** Judges an opening; what was not justified is a breach from this moment on. */
    @Transactional
    @PreAuthorize(OFFICER)
    public Judging judge(BreakGlassId id, Judgement judgement, String note) {
        var glass = openings.find(id).orElseThrow(NotFoundException::new);
        var now = log.now();
        var officer = user.require().account();
        var obstacle = obstacle(glass, note, officer, now);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        repository.judge(id, judgement, note.strip(), officer, now);
        if (judgement == Judgement.NOT_JUSTIFIED) {
            repository.open(id, Dates.dayOf(now).getYear(), now);
        }
        log.write(Action.BREAK_GLASS_REVIEWED, glass, judgement.name());
        return Judging.JUDGED;
    }

    private static Optional<Judging> obstacle(BreakGlass glass, String note, AccountId officer, Instant now) {
        if (glass.judgement() != null) {
            return Optional.of(Judging.JUDGED_BEFORE);
        }
        if (glass.isOpen(now)) {
            return Optional.of(Judging.STILL_OPEN);
        }
        if (glass.account().equals(officer)) {
            return Optional.of(Judging.OWN);
        }
        return note.isBlank() ? Optional.of(Judging.NO_NOTE) : Optional.empty();
    }

    /** Says what became of a breach; one that is closed stays as it is. */
    @Transactional
    @PreAuthorize(OFFICER)
    public void close(BreakGlassId id, IncidentOutcome outcome, String note) {
        var glass = openings.find(id).orElseThrow(NotFoundException::new);
        if (repository.close(id, outcome, note.strip(), user.require().account(), log.now())) {
            log.write(Action.BREAK_GLASS_INCIDENT_CLOSED, glass, outcome.name());
        }
    }
}
