package bg.registratura.disclosure;

import bg.registratura.identity.ActingFor;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.representation.Power;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.representation.Representatives;
import bg.registratura.shell.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is known of a patient at this moment: how old, who speaks for them, whose document was looked into today. */
@Component
class Facts {

    private final Patients patients;
    private final Representatives representatives;
    private final IdentityChecks checks;
    private final ActingFor acting;
    private final Clock clock;

    Facts(Patients patients, Representatives representatives, IdentityChecks checks, ActingFor acting, Clock clock) {
        this.patients = patients;
        this.representatives = representatives;
        this.checks = checks;
        this.acting = acting;
        this.clock = clock;
    }

    LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    Patient patient(PatientId id) {
        return patients.find(id).orElseThrow(NotFoundException::new);
    }

    int age(PatientId id) {
        return patient(id).ageOn(today());
    }

    /** As the acts on record say it: nobody at the desk judges whether somebody can act. */
    LegalCapacity capacity(PatientId id) {
        var kinds = representatives.goodToday(id).stream()
                .filter(one -> one.interdiction())
                .map(one -> one.kind())
                .toList();
        if (kinds.contains(RepresentativeKind.GUARDIAN)) {
            return LegalCapacity.FULL_INTERDICTION;
        }
        return kinds.contains(RepresentativeKind.CURATOR) ? LegalCapacity.LIMITED_INTERDICTION : LegalCapacity.CAPABLE;
    }

    /** The places at which a patient's side speaks today. */
    List<Set<Bearer>> signers(PatientId id) {
        return Signers.of(age(id), capacity(id));
    }

    /** Whether one in this quality speaks for the patient, and everybody who must speak with them was looked at today. */
    boolean isSpokenFor(PatientId id, Bearer bearer) {
        var places = signers(id);
        return places.stream().anyMatch(place -> place.contains(bearer))
                && taken(id, places).isPresent();
    }

    /** For each place whoever was looked at today, in their order; empty where a place is not taken. */
    Optional<List<IdentityCheck>> taken(PatientId id, Collection<Set<Bearer>> places) {
        var seats = Seating.of(places, checks.goodToday(id, CheckPurpose.RELEASE));
        return seats.stream().allMatch(Optional::isPresent)
                ? Optional.of(seats.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** Whether it is for others to say by now than those who signed, or have a line to sign on: of age, or by an act since. */
    boolean isOutgrown(ReleaseConsent consent) {
        var places = signers(consent.release().patient());
        var signed = consent.signed();
        return signed.isEmpty()
                ? isOfOtherCapacity(consent) || !places.stream().allMatch(consent.lines()::has)
                : !places.stream()
                        .allMatch(place -> signed.stream().anyMatch(signature -> place.contains(signature.role())));
    }

    /** Whether somebody of age may do less, or more, than when the sheet was printed; under age a limited interdiction adds nobody. */
    private boolean isOfOtherCapacity(ReleaseConsent consent) {
        var patient = consent.release().patient();
        return Signers.isOfAge(age(patient)) && capacity(patient) != consent.capacity();
    }

    /** Whether what somebody acts by reaches to copies of medical documents. */
    boolean mayTake(IdentityCheck check) {
        return acting.allows(check, Power.MEDICAL_COPIES, today());
    }

    /** Whoever stood there, by name. */
    String name(IdentityCheck check, PatientId patient) {
        var other = check.look().bearerName();
        return other == null ? patient(patient).name().full() : other;
    }

    Optional<IdentityCheck> check(IdentityCheckId id) {
        return checks.find(id).filter(found -> found.isGoodFor(CheckPurpose.RELEASE, today()));
    }
}
