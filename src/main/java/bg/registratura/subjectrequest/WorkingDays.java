package bg.registratura.subjectrequest;

import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked: the calendar of the Labour Code, and what the Council of Ministers ordered otherwise.
 *
 * @param ordered days that differ from the computed calendar
 */
record WorkingDays(Map<LocalDate, DayRule> ordered) {

    static final WorkingDays BY_LAW = new WorkingDays(Map.of());

    /** Saturday, Sunday or a public holiday, in the narrow sense of Regulation 1182/71, art. 3(4). */
    boolean isPublicHoliday(LocalDate day) {
        var order = ordered.get(day);
        var byLaw = PublicHolidays.isWeekend(day) || PublicHolidays.isHoliday(day);
        return order == DayRule.HOLIDAY || byLaw && order != DayRule.WORKING;
    }

    /** As above, or a day given instead of a holiday that fell on a weekend. */
    boolean isFree(LocalDate day) {
        var order = ordered.get(day);
        return order == null ? isPublicHoliday(day) || PublicHolidays.isSubstitute(day) : order != DayRule.WORKING;
    }

    /** A public holiday or a day given instead of one; an ordinary Saturday or Sunday is none. */
    boolean isHoliday(LocalDate day) {
        var order = ordered.get(day);
        return order == null
                ? PublicHolidays.isHoliday(day) || PublicHolidays.isSubstitute(day)
                : order != DayRule.WORKING;
    }
}
