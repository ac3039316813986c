package bg.registratura.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The arithmetic of ЕГН (Наредба № РД-02-20-9 от 2012 г. за ЕСГРАОН) and ЛНЧ. A number that passes is well written; that a
 * person bears it is another matter, and which of the two it is nobody can tell from the digits.
 */
public final class PersonalNumber {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final int[] EGN_WEIGHTS = {2, 4, 8, 5, 10, 9, 7, 3, 6};
    private static final int[] LNCH_WEIGHTS = {21, 19, 17, 13, 11, 9, 7, 3, 1};
    private static final int MONTHS_OF_1800 = 20;
    private static final int MONTHS_OF_2000 = 40;

    private PersonalNumber() {}

    /** What is wrong with an ЕГН on this day, the most telling flaw first. */
    public static Optional<IdentifierFlaw> flawOfEgn(String digits, LocalDate today) {
        if (!TEN_DIGITS.matcher(digits).matches()) {
            return Optional.of(IdentifierFlaw.NOT_TEN_DIGITS);
        }
        var born = birthDate(digits);
        if (born.isEmpty()) {
            return Optional.of(IdentifierFlaw.NO_SUCH_DAY);
        }
        if (sum(digits, EGN_WEIGHTS) % 11 % 10 != digit(digits, 9)) {
            return Optional.of(IdentifierFlaw.WRONG_CHECK_DIGIT);
        }
        return born.filter(day -> day.isAfter(today)).map(_ -> IdentifierFlaw.NOT_BORN_YET);
    }

    /** What is wrong with an ЛНЧ. */
    public static Optional<IdentifierFlaw> flawOfLnch(String digits) {
        if (!TEN_DIGITS.matcher(digits).matches()) {
            return Optional.of(IdentifierFlaw.NOT_TEN_DIGITS);
        }
        return sum(digits, LNCH_WEIGHTS) % 10 == digit(digits, 9)
                ? Optional.empty()
                : Optional.of(IdentifierFlaw.WRONG_CHECK_DIGIT);
    }

    /** The birth date inside an ЕГН; an ЛНЧ has none. The month carries the century. */
    public static Optional<LocalDate> birthDate(String egn) {
        if (egn.length() < 6 || !egn.substring(0, 6).matches("[0-9]{6}")) {
            return Optional.empty();
        }
        int year = 1900 + Integer.parseInt(egn.substring(0, 2));
        int month = Integer.parseInt(egn.substring(2, 4));
        if (month > MONTHS_OF_2000) {
            year += 100;
            month -= MONTHS_OF_2000;
        } else if (month > MONTHS_OF_1800) {
            year -= 100;
            month -= MONTHS_OF_1800;
        }
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(egn.substring(4, 6))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The sex inside a whole ЕГН: the ninth digit is even for men. */
    public static Sex sex(String egn) {
        return digit(egn, 8) % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
