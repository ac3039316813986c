package bg.registratura.credential;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The one-time password on the sheet: twenty random digits (66.4 bits, above the 64 of ASVS 5.0, 6.5.4) and a check digit.
 * Digits have no twins in the other script. Never logged, never stored.
 */
public record Secret(String value) {

    /** How many digits are printed. */
    public static final int DIGITS = 21;

    static final int RANDOM_DIGITS = DIGITS - 1;
    private static final int GROUP = 3;

    /** Rejects anything the desk could not have printed, before any hashing is paid for. */
    public Secret {
        if (!value.matches("\\d{" + DIGITS + "}") || !CheckDigit.isRight(value)) {
            throw new IllegalArgumentException("not a secret");
        }
    }

    /** What somebody typed, blanks and look-alikes forgiven. */
    public static Secret typed(String typed) {
        return new Secret(Typed.digits(typed));
    }

    /** What is wrong with it as it was typed; nothing is counted and nothing is hashed for that. */
    public static Optional<Misread> misread(String typed) {
        return Misread.of(typed, DIGITS);
    }

    static Secret random(SecureRandom random) {
        var digits = new StringBuilder();
        while (digits.length() < RANDOM_DIGITS) {
            digits.append(random.nextInt(10));
        }
        return new Secret(digits.append(CheckDigit.of(digits)).toString());
    }

    /** As it is printed. */
    public String grouped() {
        return Typed.grouped(value, GROUP);
    }

    @Override
    public String toString() {
        return "Secret[****]";
    }
}
