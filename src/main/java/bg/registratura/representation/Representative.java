package bg.registratura.representation;

import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who represents a patient by law.
 *
 * @param kin the same for everybody whom this person represents
 * @param ownRecord their own record, when they are a patient too
 * @param born the patient's birth date
 * @param interdiction the patient is an adult, or will be one, whom a court placed under interdiction
 * @param endsOn the last day by the act; absent where the act names none
 * @param endedOn the day it was ended early
 */
public record Representative(
        RepresentativeId id,
        PatientId patient,
        RepresentativeKind kind,
        String name,
        UUID kin,
        @Nullable PatientId ownRecord,
        LocalDate born,
        Proof proof,
        boolean interdiction,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn) {

    /** Full age (Persons and Family Act, art. 2), in years. */
    static final int OF_AGE = 18;

    /** Whether the right holds on a day: it ends by itself with the act, and of a minor on the eighteenth birthday. */
    public boolean isGoodOn(LocalDate day) {
        return endedOn == null && (endsOn == null || !day.isAfter(endsOn)) && (interdiction || isMinorOn(day));
    }

    private boolean isMinorOn(LocalDate day) {
        return ChronoUnit.YEARS.between(born, day) < OF_AGE;
    }
}
