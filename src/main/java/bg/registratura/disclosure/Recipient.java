package bg.registratura.disclosure;

import bg.registratura.language.Country;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * To whom data go.
 *
 * @param practitioner where they are chosen from the register of practitioners
 * @param number УИН, ЕИК or the like
 * @param facility where they work
 * @param licence the section of an insurer's licence
 */
public record Recipient(
        RecipientKind kind,
        String name,
        @Nullable PractitionerId practitioner,
        @Nullable String number,
        @Nullable String facility,
        Country country,
        @Nullable String licence) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_NUMBER = 20;
    public static final int LONGEST_LICENCE = 60;

    /** Refuses a recipient without a name. */
    public Recipient {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a recipient has a name");
        }
    }

    /** One who has nothing but a name. */
    public static Recipient named(RecipientKind kind, String name, Country country) {
        return new Recipient(kind, name, null, null, null, country, null);
    }

    Recipient unlicensed() {
        return new Recipient(kind, name, practitioner, number, facility, country, null);
    }

    /** A dentist as the register of practitioners has them. */
    static Recipient of(Practitioner dentist) {
        var details = dentist.details();
        return new Recipient(
                RecipientKind.TREATING,
                dentist.name(),
                dentist.id(),
                details.uin(),
                details.practice(),
                new Country(details.country()),
                null);
    }

    @Override
    public String toString() {
        return "Recipient[" + kind + "]";
    }
}
