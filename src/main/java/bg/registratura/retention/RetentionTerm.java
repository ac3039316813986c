package bg.registratura.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the law has an exposure, its pictures and its consent kept.
 *
 * @param until the last day it is kept; absent when it cannot be counted
 */
public record RetentionTerm(@Nullable LocalDate until, Ground ground) {

    private static final int YEARS = 10;
    private static final int MAJORITY = 18;
    private static final int BIRTHDAY_OF_A_MINOR = 28;

    /** Why it is as long as it is. */
    public enum Ground {
        /** Ten years from the exposure (Ordinance 2/2018). */
        TEN_YEARS,
        /** Under eighteen on the day of the exposure: until the 28th birthday. */
        MINOR,
        /** Nobody knows whether it was a minor: it has no end. */
        BIRTH_DATE_UNKNOWN
    }

    /** The term of what was made on a day for somebody born on another. */
    public static RetentionTerm of(@Nullable LocalDate born, LocalDate made) {
        if (born == null) {
            return new RetentionTerm(null, Ground.BIRTH_DATE_UNKNOWN);
        }
        return Period.between(born, made).getYears() < MAJORITY
                ? new RetentionTerm(born.plusYears(BIRTHDAY_OF_A_MINOR), Ground.MINOR)
                : new RetentionTerm(made.plusYears(YEARS), Ground.TEN_YEARS);
    }

    /** The first day on which it may be destroyed: the term must have passed. */
    public Optional<LocalDate> destructibleFrom() {
        return Optional.ofNullable(until).map(last -> last.plusDays(1));
    }
}
