package bg.registratura.operations;

import java.time.LocalDate;

/**
 * The undertaking of professional secrecy somebody signed.
 *
 * @param paper the number under which the signed sheet lies in the laboratory; of the sheet itself there is no picture
 */
public record Undertaking(LocalDate signedOn, String paper) {

    /** As long as a number may be. */
    public static final int LONGEST = 60;

    /** Refuses what the form could not have let through. */
    public Undertaking {
        paper = paper.strip();
        if (paper.isEmpty() || paper.length() > LONGEST) {
            throw new IllegalArgumentException("a sheet lies under a number of up to 60 signs");
        }
    }

    /** Whether something typed is a number of a sheet: there is a letter or a digit in it. */
    public static boolean isNumber(String typed) {
        return typed.strip().length() <= LONGEST && typed.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Of those from before the numbers were kept, none is known. */
    public boolean isNumbered() {
        return isNumber(paper);
    }
}
