package bg.registratura.sharing;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.crypto.KeyedHash;
import bg.registratura.crypto.Uuid7;
import bg.registratura.family.Family;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import bg.registratura.security.Bearers;
import bg.registratura.security.CurrentUser;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes that patients show at the chair. One gives one dentist one grant of one study, or of all; a new one for the same
 * studies ends the one before, and so does leaving the screen on which it stands.
 */
@Service
public class ChairCodes {

    /** What the signs are hashed for. */
    static final String PURPOSE = "chair-code";

    /** In milliseconds. */
    private static final long MINUTE = 60_000;

    private final ChairCodeRepository repository;
    private final SharingRepository grants;
    private final GrantJudge judge;
    private final Family family;
    private final Bearers bearers;
    private final KeyedHash hash;
    private final CurrentUser user;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ChairCodes(
            ChairCodeRepository repository,
            SharingRepository grants,
            GrantJudge judge,
            Family family,
            Bearers bearers,
            KeyedHash hash,
            CurrentUser user,
            Clock clock) {
        this.repository = repository;
        this.grants = grants;
        this.judge = judge;
        this.family = family;
        this.bearers = bearers;
        this.hash = hash;
        this.user = user;
        this.clock = clock;
    }

    /** Shows a code for one study of a patient, or for all: by the patient or who represents them. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasRole('PATIENT')")
    public Showing show(PatientId patient, @Nullable StudyId study, ChairTerm term) {
        var account = user.require().account();
        if (!family.standing(patient).decides()) {
            throw new AccessDeniedException("whose pictures these are is not for this person to say");
        }
        var against = judge.againstStudy(patient, study);
        if (against.isPresent()) {
            return new Showing.Refused(against.get());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        grants.holdPatient(patient);
        repository.holdUncancelled(patient, study, now).forEach(before -> cancel(before, account));
        var signs = fresh();
        var code = new ChairCode(
                new ChairCodeId(Uuid7.next(now)),
                patient,
                study,
                term.days(),
                now,
                account,
                bearers.epoch(account),
                now.plus(ChairCode.LIFE),
                null,
                null,
                null);
        repository.insert(code, hash.of(PURPOSE, signs.value()));
        family.tell(AuditEvent.of(Action.CHAIR_CODE_SHOWN)
                .about(patient.value())
                .on("chair_code", code.id().value())
                .saying((study == null ? "*" : study.value()) + " " + term));
        return new Showing.Shown(code.id(), signs, code.expiresAt());
    }

    private ChairSigns fresh() {
        var signs = ChairSigns.random(random);
        return repository.isKnown(hash.of(PURPOSE, signs.value())) ? fresh() : signs;
    }

    /** How far a code of the signed-in person's own has come. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('PATIENT')")
    public CodeStanding standing(ChairCodeId id) {
        var account = user.require().account();
        return repository
                .find(id)
                .filter(code -> code.shownBy().equals(account))
                .map(this::standing)
                .orElseGet(CodeStanding.Over::new);
    }

    private CodeStanding standing(ChairCode code) {
        var now = clock.instant();
        if (code.stands(now)) {
            var left = Duration.between(now, code.expiresAt()).toMillis();
            return new CodeStanding.Waits(Math.toIntExact(Math.ceilDiv(left, MINUTE)));
        }
        var grant = code.grant();
        if (grant != null) {
            return grants.standing(grant, now)
                    .<CodeStanding>map(CodeStanding.Taken::new)
                    .orElseGet(CodeStanding.Over::new);
        }
        var by = code.cancelledBy();
        return by == null || by.equals(code.shownBy())
                ? new CodeStanding.Over()
                : grants.dentistOf(by)
                        .<CodeStanding>map(CodeStanding.SeenAlready::new)
                        .orElseGet(CodeStanding.Over::new);
    }

    /** The screen on which a code stood is gone, however it went: nobody uses it any more. What it made already stays made. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void gone(ChairCodeId id) {
        repository.hold(id).ifPresent(code -> cancel(code, code.shownBy()));
    }

    private void cancel(ChairCode code, AccountId by) {
        var now = clock.instant();
        if (code.stands(now)) {
            repository.cancel(code.id(), by, now);
            family.tell(AuditEvent.of(Action.CHAIR_CODE_CANCELLED)
                    .about(code.patient().value())
                    .on("chair_code", code.id().value()));
        }
    }
}
