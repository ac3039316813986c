package bg.registratura.sharing;

import static java.util.Objects.requireNonNull;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.crypto.Uuid7;
import bg.registratura.disclosure.AccessAbroad;
import bg.registratura.family.Family;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.CurrentUser;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Granting.Reason;
import bg.registratura.sharing.Granting.Refused;
import java.time.Clock;
import java.time.Instant;
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

    /** The farthest a grant may reach: a course of treatment, not a standing leave. */
    public static final int LONGEST_DAYS = 365;

    private static final int SHORTEST_SEARCH = 3;

    private final SharingRepository repository;
    private final AccessAbroad abroad;
    private final CurrentUser user;
    private final Family family;
    private final Clock clock;

    Sharing(SharingRepository repository, AccessAbroad abroad, CurrentUser user, Family family, Clock clock) {
        this.repository = repository;
        this.abroad = abroad;
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
        var now = clock.instant();
        var ends = endOf(lastDay);
        var refusal = refusal(patient, dentist, study, now, ends);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var until = lastDayAbroad(patient, dentist, study)
                .map(Sharing::endOf)
                .filter(ends::isAfter)
                .orElse(ends);
        var grant = new AccessGrant(new GrantId(Uuid7.next(now)), patient, dentist, study, now, until, null);
        repository.insert(grant, who.account());
        if (study != null && !abroad.isHere(dentist)) {
            abroad.open(grant.id().value(), patient, dentist, study);
        }
        family.tell(AuditEvent.of(Action.ACCESS_GRANTED)
                .about(patient.value())
                .on("access_grant", grant.id().value())
                .saying(dentist.value() + (study == null ? " *" : " " + study.value()) + " < " + until));
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

    private Optional<Reason> refusal(
            PatientId patient, PractitionerId dentist, @Nullable StudyId study, Instant now, Instant ends) {
        if (!ends.isAfter(now)) {
            return Optional.of(Reason.ENDS_IN_THE_PAST);
        }
        if (ends.isAfter(now.plusSeconds((LONGEST_DAYS + 1) * 86_400L))) {
            return Optional.of(Reason.ENDS_TOO_LATE);
        }
        if (study != null && repository.isOfAnother(study, patient)) {
            return Optional.of(Reason.OF_ANOTHER);
        }
        if (repository.dentist(dentist).isEmpty()) {
            return Optional.of(Reason.NO_SUCH_DENTIST);
        }
        if (repository.standingOf(patient, now).stream().anyMatch(old -> reaches(old, dentist, study, ends))) {
            return Optional.of(Reason.ALREADY_GIVEN);
        }
        return abroad.isHere(dentist) || lastDayAbroad(patient, dentist, study).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.CONSENT_NEEDED);
    }

    /** Abroad a grant reaches as far as a consent, and a consent is for studies that are already there. */
    private Optional<LocalDate> lastDayAbroad(PatientId patient, PractitionerId dentist, @Nullable StudyId study) {
        return study == null || abroad.isHere(dentist) ? Optional.empty() : abroad.lastDay(patient, dentist, study);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Dates.SOFIA).toInstant();
    }

    private boolean reaches(AccessGrant old, PractitionerId dentist, @Nullable StudyId study, Instant ends) {
        return old.practitioner().equals(dentist)
                && isOpen(old)
                && !old.endsAt().isBefore(ends)
                && (old.study() == null || old.study().equals(study));
    }

    /** Ends a grant at this moment, by the patient or who represents them; false when there is none such any more. */
    @Transactional
    @PreAuthorize("hasRole('PATIENT')")
    public boolean withdraw(GrantId grant) {
        var account = user.require().account();
        var patient = repository
                .patientOf(grant)
                .filter(one -> family.standing(one).decides())
                .filter(one -> repository.withdraw(grant, one, account, clock.instant()));
        patient.ifPresent(one -> family.tell(
                AuditEvent.of(Action.ACCESS_WITHDRAWN).about(one.value()).on("access_grant", grant.value())));
        return patient.isPresent();
    }

    /** Whether a dentist may see a study of a patient at this very moment. */
    @Transactional(readOnly = true)
    public boolean maySee(PractitionerId dentist, PatientId patient, StudyId study) {
        return repository.covering(dentist, patient, study, clock.instant()).stream()
                .anyMatch(this::isOpen);
    }

    /** Whether a grant that stands can be used: a dentist who moved abroad since waits for a signed consent. */
    @Transactional(readOnly = true)
    public boolean isOpen(AccessGrant grant) {
        return abroad.carries(grant.id().value(), grant.practitioner());
    }

    /** Whether a dentist practises in another country, where nothing is seen without a signed consent. */
    @Transactional(readOnly = true)
    public boolean isAbroad(PractitionerId dentist) {
        return !abroad.isHere(dentist);
    }

    /** The grants of a patient that stand now, newest first. */
    @Transactional(readOnly = true)
    public List<AccessGrant> of(PatientId patient) {
        return repository.standingOf(patient, clock.instant());
    }

    /** The grants to a dentist that can be used now, newest first. */
    @Transactional(readOnly = true)
    public List<AccessGrant> to(PractitionerId dentist) {
        return repository.standingTo(dentist, clock.instant()).stream()
                .filter(this::isOpen)
                .toList();
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
