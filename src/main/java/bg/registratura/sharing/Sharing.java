package bg.registratura.sharing;

import static java.util.Objects.requireNonNull;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.family.Family;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SessionEnds;
import bg.registratura.sharing.AccessGrant.Given;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Granting.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and withdraws a dentist's access to a patient's pictures, and answers whether it stands. */
@Service
public class Sharing {

    private static final int SHORTEST_SEARCH = 3;

    private final SharingRepository repository;
    private final GrantJudge judge;
    private final CurrentUser user;
    private final Family family;
    private final SessionEnds sessions;
    private final Clock clock;

    Sharing(
            SharingRepository repository,
            GrantJudge judge,
            CurrentUser user,
            Family family,
            SessionEnds sessions,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.judge = judge;
        this.user = user;
        this.family = family;
        this.clock = clock;
    }

    /** The same as {@link #grant(PatientId, PractitionerId, StudyId, LocalDate)} of the signed-in patient's own. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public Granting grant(PractitionerId dentist, @Nullable StudyId study, LocalDate lastDay) {
        return grant(new PatientId(requireNonNull(user.require().subject())), dentist, study, lastDay);
    }

    /** Lets a dentist see one study of a patient, or all of them, to the end of a day: by the patient or who represents them. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public Granting grant(PatientId patient, PractitionerId dentist, @Nullable StudyId study, LocalDate lastDay) {
        var who = user.require();
        if (!family.standing(patient).decides()) {
            throw new AccessDeniedException("whose pictures these are is not for this person to say");
        }
        var refusal = judge.against(patient, dentist, study, GrantJudge.endOf(lastDay));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var grant = judge.drawn(patient, dentist, study, lastDay, Given.ONLINE);
        repository.insert(grant, who.account());
        judge.open(grant);
        family.tell(AuditEvent.of(Action.ACCESS_GRANTED)
                .about(patient.value())
                .on("access_grant", grant.id().value())
                .saying(dentist.value() + (study == null ? " *" : " " + study.value()) + " < " + grant.endsAt()));
        return new Granted(grant.id());
    }

    /** The same, for so many days from today. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public Granting grantFor(PractitionerId dentist, @Nullable StudyId study, int days) {
        return grantFor(new PatientId(requireNonNull(user.require().subject())), dentist, study, days);
    }

    /** The same of a patient who is the signed-in person or represented by them. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public Granting grantFor(PatientId patient, PractitionerId dentist, @Nullable StudyId study, int days) {
        return grant(
                patient,
                dentist,
                study,
                LocalDate.ofInstant(clock.instant(), Dates.SOFIA).plusDays(days));
    }

    /** Ends a grant at this moment, by the patient or who represents them; false when there is none such any more. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public boolean withdraw(GrantId grant) {
        var account = user.require().account();
        var patient = repository
                .patientOf(grant)
                .filter(one -> family.standing(one).decides())
                .filter(one -> repository.withdraw(grant, one, account, null, clock.instant()));
        patient.ifPresent(one -> {
            sessions.lookAgain(AccountKind.DENTIST);
            family.tell(
                    AuditEvent.of(Action.ACCESS_WITHDRAWN).about(one.value()).on("access_grant", grant.value()));
        });
        return patient.isPresent();
    }

    /** Whether a dentist may see a study of a patient at this very moment. */
    @Transactional(readOnly = true)
    public boolean maySee(PractitionerId dentist, PatientId patient, StudyId study) {
        return repository.covering(dentist, patient, study, clock.instant()).stream()
                .anyMatch(judge::isOpen);
    }

    /** Whether a grant that stands can be used: a dentist who moved abroad since waits for a signed consent. */
    @Transactional(readOnly = true)
    public boolean isOpen(AccessGrant grant) {
        return judge.isOpen(grant);
    }

    /** Whether a dentist practises in another country, where nothing is seen without a signed consent. */
    @Transactional(readOnly = true)
    public boolean isAbroad(PractitionerId dentist) {
        return judge.isAbroad(dentist);
    }

    /** The grants of a patient that stand now, newest first. */
    @Transactional(readOnly = true)
    public List<AccessGrant> of(PatientId patient) {
        return repository.standingOf(patient, clock.instant());
    }

    /** The grants to a dentist that can be used now, newest first. */
    @Transactional(readOnly = true)
    public List<AccessGrant> to(PractitionerId dentist) {
        boolean here = !judge.isAbroad(dentist);
        return repository.standingTo(dentist, clock.instant()).stream()
                .filter(grant -> here || judge.isOpen(grant))
                .toList();
    }

    /** Whether dentists see nothing of a patient, or not everything that was given, because its processing is restricted. */
    @Transactional(readOnly = true)
    public boolean isStopped(PatientId patient) {
        return judge.isStopped(patient);
    }

    /** Whether whoever is given it would see nothing: this study is restricted, or without one everything of the person. */
    @Transactional(readOnly = true)
    public boolean isInVain(PatientId patient, @Nullable StudyId study) {
        return judge.isInVain(patient, study);
    }

    /** A dentist who can sign in. */
    @Transactional(readOnly = true)
    public Optional<Dentist> dentist(PractitionerId id) {
        return repository.dentist(id);
    }

    /** Dentists by the beginning of the family name (three letters at least) or by professional number. */
    @Transactional(readOnly = true)
    public List<Dentist> search(String words) {
        var wanted = words.strip();
        return wanted.length() < SHORTEST_SEARCH ? List.of() : repository.search(wanted);
    }
}
