package bg.registratura.sharing;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.DocumentId;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SessionEnds;
import bg.registratura.sharing.AccessGrant.Given;
import bg.registratura.sharing.Granting.Reason;
import bg.registratura.sharing.Signing.Done;
import bg.registratura.sharing.Signing.NotSigned;
import bg.registratura.sharing.Signing.Refused;
import bg.registratura.sharing.Signing.Why;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends a dentist's access by what was signed at the desk; nothing of a picture is seen there. */
@Service
public class SharingDesk {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";

    private final SharingRepository repository;
    private final GrantJudge judge;
    private final MandateSigners signers;
    private final AuditLog audit;
    private final CurrentUser user;
    private final SessionEnds sessions;
    private final Clock clock;

    SharingDesk(
            SharingRepository repository,
            GrantJudge judge,
            MandateSigners signers,
            AuditLog audit,
            CurrentUser user,
            SessionEnds sessions,
            Clock clock) {
        this.repository = repository;
        this.judge = judge;
        this.signers = signers;
        this.audit = audit;
        this.user = user;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The grants of a patient that stand now, however they were given. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public List<AccessGrant> of(PatientId patient) {
        return repository.standingOf(patient, clock.instant());
    }

    /** Today's looks into the document of somebody who may sign for a patient, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public List<IdentityCheck> signersToday(PatientId patient) {
        return signers.today(patient);
    }

    /** What speaks against a signature of whoever was looked at. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public Optional<Why> against(IdentityCheck check, PatientId patient) {
        return signers.against(check, patient);
    }

    /** What speaks against a mandate, before anybody signs it. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public Optional<Reason> against(Mandate mandate) {
        return parts(mandate).stream()
                .flatMap(study -> against(mandate, study).stream())
                .findFirst();
    }

    /** Gives what a mandate names, all of it or nothing. */
    @Transactional
    @PreAuthorize(DESK)
    public Signing grant(IdentityCheck check, DocumentId paper, Mandate mandate) {
        repository.holdPatient(mandate.patient());
        var unsigned = signers.against(check, mandate.patient());
        if (unsigned.isPresent()) {
            return refused(Action.ACCESS_GRANTED, mandate.patient(), new NotSigned(unsigned.get()));
        }
        var refusal = against(mandate);
        if (refusal.isPresent()) {
            return refused(Action.ACCESS_GRANTED, mandate.patient(), new Refused(refusal.get()));
        }
        parts(mandate).forEach(study -> give(mandate, study, new Signed(check.id(), paper)));
        return new Done();
    }

    /** Ends at this moment whatever a patient lets a dentist see. */
    @Transactional
    @PreAuthorize(DESK)
    public Signing end(IdentityCheck check, DocumentId paper, PatientId patient, PractitionerId dentist) {
        var now = clock.instant();
        repository.holdPatient(patient);
        var unsigned = signers.against(check, patient);
        if (unsigned.isPresent()) {
            return refused(Action.ACCESS_WITHDRAWN, patient, new NotSigned(unsigned.get()));
        }
        var ended = repository.standingOf(patient, now).stream()
                .filter(grant -> grant.practitioner().equals(dentist))
                .filter(grant -> repository.withdraw(
                        grant.id(), patient, user.require().account(), new Signed(check.id(), paper), now))
                .toList();
        ended.forEach(grant -> audit.append(AuditEvent.of(Action.ACCESS_WITHDRAWN)
                .about(patient.value())
                .on("access_grant", grant.id().value())
                .saying("paper " + paper.value())));
        if (ended.isEmpty()) {
            return new NotSigned(Why.NOTHING_TO_END);
        }
        sessions.lookAgain(AccountKind.DENTIST);
        return new Done();
    }

    private void give(Mandate mandate, @Nullable StudyId study, Signed signed) {
        var grant = judge.drawn(mandate.patient(), mandate.dentist(), study, mandate.lastDay(), Given.PAPER);
        repository.insert(grant, user.require().account(), signed);
        judge.open(grant);
        audit.append(AuditEvent.of(Action.ACCESS_GRANTED)
                .about(mandate.patient().value())
                .on("access_grant", grant.id().value())
                .saying(mandate.dentist().value() + (study == null ? " *" : " " + study.value()) + " < "
                        + grant.endsAt() + ", paper " + signed.paper().value()));
    }

    private Optional<Reason> against(Mandate mandate, @Nullable StudyId study) {
        return judge.against(mandate.patient(), mandate.dentist(), study, GrantJudge.endOf(mandate.lastDay()));
    }

    /** Its studies one by one; for all of them one grant names none. */
    private static List<@Nullable StudyId> parts(Mandate mandate) {
        var parts = new ArrayList<@Nullable StudyId>(mandate.studies());
        if (mandate.isForAll()) {
            parts.add(null);
        }
        return parts;
    }

    private Signing refused(Action action, PatientId patient, Signing why) {
        audit.append(AuditEvent.of(action)
                .about(patient.value())
                .saying(
                        switch (why) {
                            case Refused(var reason) -> reason.name();
                            case NotSigned(var reason) -> reason.name();
                            case Done _ -> "";
                        })
                .refused());
        return why;
    }
}
