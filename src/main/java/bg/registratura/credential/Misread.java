package bg.registratura.credential;

import java.util.Optional;

/** What is wrong with a printed code as it was typed, before anybody is asked whether it opens anything. */
public sealed interface Misread {

    /** There is a sign that is no digit. */
    record NotDigits() implements Misread {}

    /** Digits are missing, or there are too many. */
    record Length(int typed, int wanted) implements Misread {}

    /** A digit is wrong, or two neighbours changed places. */
    record Digit() implements Misread {}

    /** Compares with what a desk can have printed. */
    static Optional<Misread> of(String typed, int wanted) {
        var digits = Typed.digits(typed);
        if (!digits.matches("\\d*")) {
            return Optional.of(new NotDigits());
        }
        if (digits.length() != wanted) {
            return Optional.of(new Length(digits.length(), wanted));
        }
        return CheckDigit.isRight(digits) ? Optional.empty() : Optional.of(new Digit());
    }
}
