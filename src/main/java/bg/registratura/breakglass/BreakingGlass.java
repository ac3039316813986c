package bg.registratura.breakglass;

import bg.registratura.audit.Action;
import bg.registratura.breakglass.Opening.OpenAlready;
import bg.registratura.breakglass.Opening.Opened;
import bg.registratura.breakglass.Opening.Reason;
import bg.registratura.breakglass.Opening.Refused;
import bg.registratura.crypto.Uuid7;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.FreshProof;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one study for minutes, and ends that. */
@Service
public class BreakingGlass {

    private static final String UNIT = "hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')";

    private final BreakGlassRepository repository;
    private final GlassTime time;
    private final OwnHands own;
    private final GlassLog log;

    BreakingGlass(BreakGlassRepository repository, GlassTime time, OwnHands own, GlassLog log) {
        this.repository = repository;
        this.time = time;
        this.own = own;
        this.log = log;
    }

    /** How long an opening would last, in minutes. */
    public int minutes() {
        return time.minutes();
    }

    /** Opens a study for whoever is signed in, after they proved that they are still there. */
    @Transactional
    @FreshProof
    @PreAuthorize(UNIT)
    public Opening open(StudyId study, GlassReason reason, String words) {
        repository.hold(study);
        var who = own.who();
        var patient = repository.patientOf(study);
        if (patient.isEmpty()) {
            return new Refused(Reason.NO_SUCH_STUDY);
        }
        if (words.strip().length() < BreakGlass.FEWEST_WORDS) {
            return new Refused(Reason.TOO_FEW_WORDS);
        }
        if (own.isInHand(study)) {
            return new Refused(Reason.IN_HAND);
        }
        var now = log.now();
        var before = repository.open(who.account(), study, now);
        return before.isPresent()
                ? new OpenAlready(before.get())
                : new Opened(opened(glass(study, reason, words.strip(), who, now)));
    }

    private BreakGlass opened(BreakGlass glass) {
        repository.insert(glass);
        log.write(Action.BREAK_GLASS_OPENED, glass, glass.reason() + " " + time.minutes() + " min");
        return glass;
    }

    private BreakGlass glass(StudyId study, GlassReason reason, String words, SignedIn who, Instant now) {
        return new BreakGlass(
                new BreakGlassId(Uuid7.next(now)),
                study,
                who.account(),
                who.has(Role.REPORTING_PHYSICIAN) ? Role.REPORTING_PHYSICIAN : Role.TECHNICIAN,
                reason,
                words,
                now,
                now.plus(time.length()),
                null,
                null);
    }

    /** Ends an opening of one's own before its time; one that is over stays as it was. */
    @Transactional
    @PreAuthorize(UNIT)
    public void end(BreakGlassId id) {
        var now = log.now();
        repository
                .find(id)
                .filter(glass -> glass.account().equals(own.who().account()) && glass.isOpen(now))
                .ifPresent(glass -> {
                    repository.end(id, now);
                    log.write(Action.BREAK_GLASS_ENDED, glass, "BY_HAND");
                });
    }

    /** What is open for whoever is signed in. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public List<BreakGlass> mine() {
        return repository.open(own.who().account(), log.now());
    }
}
