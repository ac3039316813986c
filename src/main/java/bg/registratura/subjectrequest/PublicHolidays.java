package bg.registratura.subjectrequest;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The public holidays of Bulgaria: Labour Code, art. 154. */
final class PublicHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(3, 3),
            MonthDay.of(5, 1),
            MonthDay.of(5, 6),
            MonthDay.of(5, 24),
            MonthDay.of(9, 6),
            MonthDay.of(9, 22),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private PublicHolidays() {}

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || isEaster(day);
    }

    /** Good Friday to Easter Monday. */
    static boolean isEaster(LocalDate day) {
        var sunday = OrthodoxEaster.of(day.getYear());
        return !day.isBefore(sunday.minusDays(2)) && !day.isAfter(sunday.plusDays(1));
    }

    /** Art. 154(2): a holiday other than Easter on a weekend frees the first working day after it. */
    static boolean isSubstitute(LocalDate day) {
        return substitutes(day.getYear()).contains(day);
    }

    private static Set<LocalDate> substitutes(int year) {
        var given = new TreeSet<LocalDate>();
        IntStream.rangeClosed(1, LocalDate.of(year, 12, 31).getDayOfYear())
                .mapToObj(number -> LocalDate.ofYearDay(year, number))
                .filter(day -> FIXED.contains(MonthDay.from(day)) && isWeekend(day))
                .forEach(day -> given.add(firstWorkingDayAfter(day, given)));
        return given;
    }

    private static LocalDate firstWorkingDayAfter(LocalDate holiday, Set<LocalDate> given) {
        var day = holiday.plusDays(1);
        while (isWeekend(day) || isHoliday(day) || given.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
