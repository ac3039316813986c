package bg.registratura.practice;

import bg.registratura.people.Practitioner;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dental practice.
 *
 * @param checkedOn the day on which somebody at the desk looked it up
 * @param how where
 */
public record Practice(
        PracticeId id,
        Details details,
        @Nullable LocalDate checkedOn,
        @Nullable How how,
        int version) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;

    /**
     * What is known of it.
     *
     * @param uic ЕИК or БУЛСТАТ, where it was given
     */
    public record Details(
            String name, @Nullable String uic, @Nullable String address, String country) {

        /** Refuses what the form could not have let through. */
        public Details {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("a practice has a name of up to 200 signs");
            }
            if (uic != null && !Uic.isRight(uic)) {
                throw new IllegalArgumentException("not a number of the trade register");
            }
            if (address != null && address.length() > LONGEST_ADDRESS) {
                throw new IllegalArgumentException("an address has up to 300 signs");
            }
        }

        boolean isHere() {
            return Practitioner.Details.BULGARIA.equals(country);
        }
    }

    public boolean isChecked() {
        return checkedOn != null;
    }

    /** Where a practice was looked up. */
    public enum How {
        /** In the trade register or the register БУЛСТАТ. */
        TRADE_REGISTER,
        /** In the register of medical establishments of the regional health inspection. */
        HEALTH_REGISTER,
        /** In the register of another country. */
        FOREIGN_REGISTER,
        /** On papers that were shown. */
        PAPERS,
        /** Known to the house before practices were records. */
        BEFORE
    }
}
