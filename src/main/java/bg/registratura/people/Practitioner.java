package bg.registratura.people;

import org.jspecify.annotations.Nullable;

/** A dentist or physician outside the laboratory: sends patients, and sees what a patient lets them see. */
public record Practitioner(PractitionerId id, Details details, int version) {

    /**
     * What is known of a practitioner.
     *
     * @param uin УИН of the professional register, ten digits; absent for one who practises in another country
     * @param country where they practise, three letters
     */
    public record Details(
            String given,
            String family,
            @Nullable String uin,
            @Nullable String practice,
            String country) {

        public static final String BULGARIA = "BGR";

        /** Refuses what the form could not have let through. */
        public Details {
            if (NamePart.flaw(given).isPresent() || NamePart.flaw(family).isPresent()) {
                throw new IllegalArgumentException("not a name");
            }
            if (uin != null && !isUin(uin)) {
                throw new IllegalArgumentException("a number in the professional register has ten digits");
            }
        }

        /** Whether it is written as a УИН is. */
        public static boolean isUin(String typed) {
            return typed.matches("[0-9]{10}");
        }
    }

    /** Given and family name. */
    public String name() {
        return details.given() + " " + details.family();
    }

    /** Whether the law of this country alone holds where they practise. */
    public boolean practisesInBulgaria() {
        return Details.BULGARIA.equals(details.country());
    }
}
