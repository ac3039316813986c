package bg.registratura.sharing;

import static java.util.Objects.requireNonNull;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.KeyedHash;
import bg.registratura.crypto.Uuid7;
import bg.registratura.family.Family;
import bg.registratura.language.Dates;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.Bearers;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.security.SessionEnds;
import bg.registratura.sharing.Granting.Reason;
import bg.registratura.sharing.Redeeming.Against;
import bg.registratura.sharing.Redeeming.Open;
import bg.registratura.sharing.Redeeming.Resting;
import bg.registratura.sharing.Redeeming.Unknown;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a grant of a code that a patient shows, for the dentist who typed it: once, and only while it stands. */
@Service
public class ChairRedemptions {

    private final ChairCodeRepository codes;
    private final SharingRepository grants;
    private final CodeTries tries;
    private final GrantJudge judge;
    private final Family family;
    private final Bearers bearers;
    private final SessionEnds sessions;
    private final KeyedHash hash;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    ChairRedemptions(
            ChairCodeRepository codes,
            SharingRepository grants,
            CodeTries tries,
            GrantJudge judge,
            Family family,
            Bearers bearers,
            SessionEnds sessions,
            KeyedHash hash,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.codes = codes;
        this.grants = grants;
        this.tries = tries;
        this.judge = judge;
        this.family = family;
        this.bearers = bearers;
        this.sessions = sessions;
        this.hash = hash;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Uses a code up, or says why not. Either way it is on record, and a wrong one is counted, when this returns. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasRole('DENTIST')")
    public Redeeming redeem(ChairSigns signs) {
        var dentist = new PractitionerId(requireNonNull(user.require().subject()));
        var rest = tries.restsUntil(dentist);
        if (rest.isPresent()) {
            refused("RESTING");
            return new Resting(rest.get());
        }
        return codes.find(hash.of(ChairCodes.PURPOSE, signs.value()))
                .flatMap(this::held)
                .map(code -> judged(code, dentist))
                .orElseGet(() -> wrong(dentist, "UNKNOWN"));
    }

    /** In the order in which a new code is shown: the patient first, so that neither waits for the other for ever. */
    private Optional<ChairCode> held(ChairCode code) {
        grants.holdPatient(code.patient());
        return codes.hold(code.id());
    }

    private Redeeming judged(ChairCode code, PractitionerId dentist) {
        if (dentist.equals(code.dentist()) && isSeen(code, dentist)) {
            return new Open(code.study());
        }
        if (!code.stands(clock.instant())) {
            return wrong(dentist, code.end() + " " + code.id().value());
        }
        if (!isGiversStill(code)) {
            return wrong(dentist, "NOT_THEIRS " + code.id().value());
        }
        if (!grants.practises(dentist)) {
            return against(code, Reason.NO_SUCH_DENTIST);
        }
        if (judge.isAbroad(dentist)) {
            return against(code, Reason.CONSENT_NEEDED);
        }
        var grant = grant(code, dentist);
        var against = judge.against(code.patient(), dentist, code.study(), grant.endsAt());
        if (against.filter(Reason.ALREADY_GIVEN::equals).isPresent()) {
            return seenAlready(code);
        }
        return against.map(reason -> against(code, reason)).orElseGet(() -> made(code, grant));
    }

    /** The same dentist typed it a second time: nothing is done, and they see it as before. */
    private boolean isSeen(ChairCode code, PractitionerId dentist) {
        return Optional.ofNullable(code.grant())
                .flatMap(grant -> grants.standing(grant, clock.instant()))
                .filter(grant -> grant.practitioner().equals(dentist))
                .isPresent();
    }

    /** Whoever showed it may still come in as then, and still decides for the patient. */
    private boolean isGiversStill(ChairCode code) {
        return bearers.standing(code.shownBy(), code.epoch(), Role.PATIENT)
                .map(giver -> family.standing(requireNonNull(giver.subject()), code.patient()))
                .filter(standing -> standing.decides())
                .isPresent();
    }

    private AccessGrant grant(ChairCode code, PractitionerId dentist) {
        var now = clock.instant();
        var ends = Dates.dayOf(now).plusDays(code.days() + 1L).atStartOfDay(Dates.SOFIA);
        return new AccessGrant(
                new GrantId(Uuid7.next(now)),
                code.patient(),
                dentist,
                code.study(),
                now,
                ends.toInstant(),
                null,
                AccessGrant.Given.CODE);
    }

    private Redeeming made(ChairCode code, AccessGrant grant) {
        grants.insert(grant, code.shownBy(), code.id());
        audit.append(AuditEvent.of(Action.CHAIR_CODE_REDEEMED)
                .about(code.patient().value())
                .on("access_grant", grant.id().value())
                .saying("code " + code.id().value() + " < " + grant.endsAt()));
        sessions.lookAgain(code.shownBy());
        return new Open(code.study());
    }

    private Redeeming seenAlready(ChairCode code) {
        codes.cancel(code.id(), user.require().account(), clock.instant());
        audit.append(AuditEvent.of(Action.CHAIR_CODE_REDEEMED)
                .about(code.patient().value())
                .on("chair_code", code.id().value())
                .saying(Reason.ALREADY_GIVEN.name()));
        sessions.lookAgain(code.shownBy());
        return new Open(code.study());
    }

    private Redeeming against(ChairCode code, Reason reason) {
        audit.append(AuditEvent.of(Action.CHAIR_CODE_REFUSED)
                .about(code.patient().value())
                .on("chair_code", code.id().value())
                .saying(reason.name())
                .refused());
        return new Against(reason);
    }

    private Redeeming wrong(PractitionerId dentist, String why) {
        refused(why);
        return new Unknown(tries.wrong(dentist));
    }

    private void refused(String why) {
        audit.append(AuditEvent.of(Action.CHAIR_CODE_REFUSED).saying(why).refused());
    }
}
