package bg.registratura.subjectrequest;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The last day of a term counted in months by Regulation (EEC, Euratom) 1182/71, art. 3.
 *
 * <p>Whether a substitute day is a public holiday for that regulation is open; the laboratory works towards the earlier
 * day and shows both.
 *
 * @param on the day to work towards
 * @param latest the day if substitute days count as holidays
 */
public record Deadline(LocalDate on, LocalDate latest) {

    /** Article 12(3): one month. */
    static final int FIRST = 1;

    /** Counts the months from the day after receipt, and adds the days the clock stood. */
    static Deadline after(LocalDate received, int months, int daysSuspended, WorkingDays days) {
        var end = received.plusMonths(months).plusDays(daysSuspended);
        return new Deadline(firstNot(days::isPublicHoliday, end), firstNot(days::isFree, end));
    }

    /** The two readings of the law differ. */
    public boolean isDisputable() {
        return !on.equals(latest);
    }

    private static LocalDate firstNot(Predicate<LocalDate> free, LocalDate end) {
        var day = end;
        while (free.test(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
