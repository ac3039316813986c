package bg.registratura.credential;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The number a patient or dentist signs in with: nine random digits and a check digit. It is neither the client number nor
 * derived from any other.
 */
public record AccessNumber(String value) {

    private static final int RANDOM_DIGITS = 9;
    private static final int DIGITS = RANDOM_DIGITS + 1;
    private static final int GROUP = 5;

    /** Refuses what was not printed here, a slip of the finger included. */
    public AccessNumber {
        if (!value.matches("[1-9]\\d{" + RANDOM_DIGITS + "}") || !CheckDigit.isRight(value)) {
            throw new IllegalArgumentException("not an access number");
        }
    }

    /** What somebody typed, blanks and look-alikes forgiven. */
    public static AccessNumber typed(String typed) {
        return new AccessNumber(Typed.digits(typed));
    }

    /** What somebody typed as their name at the door: a number without its blanks, the name of a member of staff as it is. */
    public static String name(String typed) {
        var digits = Typed.digits(typed);
        return digits.matches("\\d+") ? digits : typed.strip();
    }

    /** What is wrong with the number as it was typed; a name that begins with a letter is nobody's number. */
    public static Optional<Misread> misread(String typed) {
        var stripped = typed.strip();
        return stripped.matches("[a-z][a-z0-9.-]*") ? Optional.empty() : Misread.of(stripped, DIGITS);
    }

    /** A new number; whether it is taken is for the register of accounts to say. */
    public static AccessNumber random(SecureRandom random) {
        var digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < RANDOM_DIGITS) {
            digits.append(random.nextInt(10));
        }
        return new AccessNumber(digits.append(CheckDigit.of(digits)).toString());
    }

    /** As it is printed. */
    public String grouped() {
        return Typed.grouped(value, GROUP);
    }
}
