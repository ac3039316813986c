package bg.registratura.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in international form (E.164). No secret and no result ever goes out by it.
 *
 * @param value {@code +359888123456}
 */
public record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern BULGARIAN = Pattern.compile("\\+359[2-9][0-9]{6,8}");

    /** Refuses what {@link #read} could not have made. */
    public PhoneNumber {
        if (!E164.matcher(value).matches()
                || (value.startsWith("+359") && !BULGARIAN.matcher(value).matches())) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** A number as people write it, with or without the country; a leading zero means Bulgaria. */
    public static Optional<PhoneNumber> read(String typed) {
        var digits = typed.replaceAll("[\\s\u00a0()/.-]+", "");
        var international = digits.startsWith("00")
                ? "+" + digits.substring(2)
                : digits.startsWith("0") ? "+359" + digits.substring(1) : digits;
        try {
            return Optional.of(new PhoneNumber(international));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** As one reads it out: 0888 123 456, or the international form of a foreign number. */
    public String shown() {
        if (!value.startsWith("+359")) {
            return value;
        }
        var national = "0" + value.substring(4);
        return national.length() == 10
                ? national.substring(0, 4) + " " + national.substring(4, 7) + " " + national.substring(7)
                : national;
    }
}
