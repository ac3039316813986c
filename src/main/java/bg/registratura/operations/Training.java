package bg.registratura.operations;

import java.time.LocalDate;

/**
 * A training somebody who works here went through.
 *
 * @param givenBy who held it, a person or a firm
 */
public record Training(Kind kind, LocalDate heldOn, String givenBy) {

    private static final int LONGEST = 120;

    /** Refuses what the form could not have let through. */
    public Training {
        givenBy = givenBy.strip();
        if (givenBy.isEmpty() || givenBy.length() > LONGEST) {
            throw new IllegalArgumentException("a training was given by somebody, in up to 120 signs");
        }
    }

    /** What it was about. */
    public enum Kind {
        /** Handling personal data (GDPR, art. 32(4) and 39(1)(b)); again every year. */
        DATA_PROTECTION,
        /** Passwords, screens, media. */
        INFORMATION_SECURITY,
        /** Working with ionising radiation. */
        RADIATION_PROTECTION
    }
}
