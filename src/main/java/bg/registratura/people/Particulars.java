package bg.registratura.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the desk asks of a patient, no more: it is written down once and corrected with a reason. */
public record Particulars(
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        Identifier identifier,
        @Nullable PhoneNumber phone,
        @Nullable String address) {

    /** Refuses a birth date that the ЕГН contradicts. */
    public Particulars {
        if (contradicts(identifier, birthDate)) {
            throw new IllegalArgumentException("the birth date is not the one in the national number");
        }
    }

    /** As a record has them. */
    public static Particulars of(Patient patient, Identifier identifier) {
        return new Particulars(
                patient.name(), patient.birthDate(), patient.sex(), identifier, patient.phone(), patient.address());
    }

    /** Whether an ЕГН says another birth date. */
    public static boolean contradicts(Identifier identifier, LocalDate birthDate) {
        return identifier.kind() == IdentifierKind.EGN
                && PersonalNumber.birthDate(identifier.value())
                        .filter(birthDate::equals)
                        .isEmpty();
    }
}
