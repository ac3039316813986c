package bg.registratura.subjectrequest;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long an exposure, its pictures and its consent are kept: ten years, or until the 28th birthday of who was a minor.
 *
 * @param until the last day it is kept
 * @param asMinor the longer term of a minor applies
 */
public record RetentionTerm(LocalDate until, boolean asMinor) {

    private static final int YEARS = 10;
    private static final int MAJORITY = 18;
    private static final int BIRTHDAY_OF_A_MINOR = 28;

    /** The term of what was made on a day for somebody born on another. */
    public static RetentionTerm of(LocalDate born, LocalDate made) {
        return Period.between(born, made).getYears() < MAJORITY
                ? new RetentionTerm(born.plusYears(BIRTHDAY_OF_A_MINOR), true)
                : new RetentionTerm(made.plusYears(YEARS), false);
    }

    /** The first day on which it may be destroyed: the term must have passed. */
    public LocalDate destructibleFrom() {
        return until.plusDays(1);
    }
}
