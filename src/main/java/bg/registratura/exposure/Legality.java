package bg.registratura.exposure;

import bg.registratura.consent.ConsentId;
import bg.registratura.consent.Standing;
import bg.registratura.exposure.Recording.Reason;
import bg.registratura.people.PatientId;
import bg.registratura.visit.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an exposure was allowed. It only decides; the database decides the same once more.
 *
 * @param patient who was irradiated
 * @param purpose what the order was for
 * @param cancelled the order was cancelled
 * @param standing where the order stood with consent at the moment of the exposure
 * @param saidNo somebody whose consent is needed had said no by then, and it was no mistake
 * @param exception what was said beforehand to stand in place of a consent
 * @param retiredOn when the unit was retired
 */
record Legality(
        PatientId patient,
        Purpose purpose,
        boolean cancelled,
        Standing standing,
        boolean saidNo,
        Optional<Ground> exception,
        @Nullable LocalDate retiredOn) {

    /** Why it was not allowed; empty when it was. */
    Optional<Reason> objection(ExposureReport report, LocalDate day, Instant now) {
        if (report.exposedAt().isAfter(now)) {
            return Optional.of(Reason.IN_THE_FUTURE);
        }
        if (cancelled) {
            return Optional.of(Reason.ORDER_CANCELLED);
        }
        if (report.justification().on().isAfter(day)) {
            return Optional.of(Reason.JUSTIFIED_AFTERWARDS);
        }
        if (retiredOn != null && day.isAfter(retiredOn)) {
            return Optional.of(Reason.DEVICE_RETIRED);
        }
        return switch (report.ground()) {
            case Ground.Consented _ -> withoutConsent();
            case Ground.EpidemicScreening screening ->
                purpose == Purpose.SCREENING ? declared(screening) : Optional.of(Reason.NOT_A_SCREENING);
            case Ground.VitalInterest interest -> withoutAbilityToConsent(interest);
        };
    }

    /** The consent it stands on. */
    Optional<ConsentId> consent() {
        return standing instanceof Standing.Granted granted ? Optional.of(granted.consent()) : Optional.empty();
    }

    private Optional<Reason> withoutConsent() {
        return switch (standing) {
            case Standing.Granted _ -> Optional.empty();
            case Standing.NotAsked _, Standing.Printed _ -> Optional.of(Reason.NO_CONSENT);
            case Standing.Refused _ -> Optional.of(Reason.REFUSED);
            case Standing.Ended _ -> Optional.of(Reason.CONSENT_ENDED);
            case Standing.Outgrown _ -> Optional.of(Reason.SIGNATURES_LACKING);
        };
    }

    private Optional<Reason> withoutAbilityToConsent(Ground.VitalInterest interest) {
        if (saidNo) {
            return Optional.of(Reason.AGAINST_THE_WILL);
        }
        return interest.first().equals(interest.second()) || interest.reason().isBlank()
                ? Optional.of(Reason.SECOND_PERSON_MISSING)
                : declared(interest);
    }

    private Optional<Reason> declared(Ground ground) {
        return exception.filter(ground::equals).isPresent() ? Optional.empty() : Optional.of(Reason.NOT_DECLARED);
    }
}
