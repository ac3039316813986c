package bg.registratura.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the house knows them. The identifier is here as it is shown, masked; {@link Patients#showIdentifier} tells
 * the whole and writes down who asked.
 *
 * @param clientNumber the number the patient may tell at the desk
 */
public record Patient(
        PatientId id,
        long clientNumber,
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        IdentifierKind identifierKind,
        @Nullable String identifierCountry,
        String maskedIdentifier,
        @Nullable PhoneNumber phone,
        @Nullable String address,
        Instant registeredAt,
        int version) {

    private static final int SIGNS_WITH_A_PARENT = 14;
    private static final int OF_AGE = 18;

    /** Whole years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** Under 14 (малолетен): a parent or guardian signs, чл. 87, ал. 4 ЗЗ. */
    public boolean isChildOn(LocalDate day) {
        return ageOn(day) < SIGNS_WITH_A_PARENT;
    }

    /** From 14 to 18 (непълнолетен): signs together with a parent or curator, чл. 87, ал. 2 ЗЗ. */
    public boolean isMinorOn(LocalDate day) {
        return !isChildOn(day) && ageOn(day) < OF_AGE;
    }
}
