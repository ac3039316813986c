package bg.registratura.sharing;

import bg.registratura.crypto.Uuid7;
import bg.registratura.disclosure.AccessAbroad;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.restriction.Restrictions;
import bg.registratura.sharing.AccessGrant.Given;
import bg.registratura.sharing.Granting.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a grant may be given, and whether one that was given can be used where the dentist practises today. */
@Component
class GrantJudge {

    /** The farthest a grant may reach: a course of treatment, not a standing leave. */
    private static final int LONGEST_DAYS = 365;

    private final SharingRepository repository;
    private final AccessAbroad abroad;
    private final Restrictions restrictions;
    private final Clock clock;

    GrantJudge(SharingRepository repository, AccessAbroad abroad, Restrictions restrictions, Clock clock) {
        this.repository = repository;
        this.abroad = abroad;
        this.restrictions = restrictions;
        this.clock = clock;
    }

    /** What speaks against a grant of one study, or of all, until a moment. */
    Optional<Reason> against(PatientId patient, PractitionerId dentist, @Nullable StudyId study, Instant ends) {
        var now = clock.instant();
        if (!ends.isAfter(now)) {
            return Optional.of(Reason.ENDS_IN_THE_PAST);
        }
        if (ends.isAfter(now.plusSeconds((LONGEST_DAYS + 1) * 86_400L))) {
            return Optional.of(Reason.ENDS_TOO_LATE);
        }
        var ofStudy = againstStudy(patient, study);
        if (ofStudy.isPresent()) {
            return ofStudy;
        }
        if (repository.dentist(dentist).isEmpty()) {
            return Optional.of(Reason.NO_SUCH_DENTIST);
        }
        if (repository.standingOf(patient, now).stream().anyMatch(old -> reaches(old, dentist, study, ends))) {
            return Optional.of(Reason.ALREADY_GIVEN);
        }
        return !isAbroad(dentist) || lastDayAbroad(patient, dentist, study).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.CONSENT_NEEDED);
    }

    /** What is given to the end of a day; abroad for no longer than the consent that carries it. */
    AccessGrant drawn(
            PatientId patient, PractitionerId dentist, @Nullable StudyId study, LocalDate lastDay, Given given) {
        var now = clock.instant();
        var ends = endOf(lastDay);
        var until = lastDayAbroad(patient, dentist, study)
                .map(GrantJudge::endOf)
                .filter(ends::isAfter)
                .orElse(ends);
        return new AccessGrant(new GrantId(Uuid7.next(now)), patient, dentist, study, now, until, null, given);
    }

    /** The moment a last day is over. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Dates.SOFIA).toInstant();
    }

    /** What speaks against giving one study of a patient, or all, to anybody. */
    Optional<Reason> againstStudy(PatientId patient, @Nullable StudyId study) {
        if (restrictions.isWhollyRestricted(patient)) {
            return Optional.of(Reason.RESTRICTED);
        }
        if (study == null) {
            return Optional.empty();
        }
        if (repository.isOfAnother(study, patient)) {
            return Optional.of(Reason.OF_ANOTHER);
        }
        if (restrictions.isRestricted(study)) {
            return Optional.of(Reason.RESTRICTED);
        }
        return abroad.isWithheld(study) ? Optional.of(Reason.STUDY_WITHHELD) : Optional.empty();
    }

    /** Abroad a grant reaches as far as a consent, and a consent is for studies that are already there. */
    Optional<LocalDate> lastDayAbroad(PatientId patient, PractitionerId dentist, @Nullable StudyId study) {
        return study == null || !isAbroad(dentist) ? Optional.empty() : abroad.lastDay(patient, dentist, study);
    }

    /** Uses up the consent that carries a grant abroad. */
    void open(AccessGrant grant) {
        var study = grant.study();
        if (study != null && isAbroad(grant.practitioner())) {
            abroad.open(grant.id().value(), grant.patient(), grant.practitioner(), study);
        }
    }

    /** The latest of the grants that let a dentist see a study now. */
    Optional<AccessGrant> latest(PractitionerId dentist, PatientId patient, StudyId study) {
        return repository.covering(dentist, patient, study, clock.instant()).stream()
                .filter(this::isOpen)
                .max(Comparator.comparing(AccessGrant::startsAt)
                        .thenComparing(grant -> grant.id().value()));
    }

    boolean isOpen(AccessGrant grant) {
        return abroad.carries(grant.id().value(), grant.practitioner());
    }

    boolean isStopped(PatientId patient) {
        return restrictions.isAnythingRestricted(patient);
    }

    boolean isInVain(PatientId patient, @Nullable StudyId study) {
        return study == null ? restrictions.isWhollyRestricted(patient) : restrictions.isRestricted(study);
    }

    boolean isAbroad(PractitionerId dentist) {
        return !abroad.isHere(dentist);
    }

    private boolean reaches(AccessGrant old, PractitionerId dentist, @Nullable StudyId study, Instant ends) {
        return old.practitioner().equals(dentist)
                && isOpen(old)
                && !old.endsAt().isBefore(ends)
                && (old.study() == null || old.study().equals(study));
    }
}
