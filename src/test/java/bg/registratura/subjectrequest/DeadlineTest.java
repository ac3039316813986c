package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    @ParameterizedTest(name = "received {0}: due {1}, at the latest {2}: {3}")
    @CsvSource({
        "2026-01-30, 2026-03-02, 2026-03-02, no 30 February and the 28th is a Saturday",
        "2026-03-05, 2026-04-06, 2026-04-06, 5 April is a Sunday",
        "2026-03-10, 2026-04-14, 2026-04-14, Good Friday to Easter Monday",
        "2026-03-31, 2026-04-30, 2026-04-30, a short month",
        "2025-11-24, 2025-12-29, 2025-12-29, Christmas and a weekend",
        "2026-08-06, 2026-09-07, 2026-09-08, Sunday and holiday with a substitute day",
        "2024-01-31, 2024-02-29, 2024-02-29, a leap year",
        "2025-12-01, 2026-01-02, 2026-01-02, New Year",
    })
    void fallsAMonthLaterOnAWorkingDay(LocalDate received, LocalDate due, LocalDate latest, String why) {
        assertThat(Deadline.after(received, Deadline.FIRST, 0, WorkingDays.BY_LAW))
                .as(why)
                .isEqualTo(new Deadline(due, latest));
    }

    @Test
    void isThreeMonthsFromReceiptWhenExtended() {
        var extended =
                Deadline.after(LocalDate.of(2026, 3, 10), Deadline.FIRST + Extending.MOST, 0, WorkingDays.BY_LAW);

        assertThat(extended.on()).isEqualTo("2026-06-10");
    }

    @Test
    void movesByTheDaysTheClockStood() {
        var suspended = Deadline.after(LocalDate.of(2026, 3, 5), Deadline.FIRST, 3, WorkingDays.BY_LAW);

        assertThat(suspended.on()).isEqualTo("2026-04-08");
    }

    @Test
    void saysWhenTheTwoReadingsDiffer() {
        assertThat(Deadline.after(LocalDate.of(2026, 8, 6), 1, 0, WorkingDays.BY_LAW)
                        .isDisputable())
                .isTrue();
        assertThat(Deadline.after(LocalDate.of(2026, 3, 5), 1, 0, WorkingDays.BY_LAW)
                        .isDisputable())
                .isFalse();
    }

    @Test
    void obeysAnOrderedHoliday() {
        var days = new WorkingDays(Map.of(LocalDate.of(2026, 4, 30), DayRule.HOLIDAY));

        assertThat(Deadline.after(LocalDate.of(2026, 3, 31), 1, 0, days).on()).isEqualTo("2026-05-04");
    }

    @Test
    void countsAnOrderedDayOffOnlyInTheGenerousReading() {
        var days = new WorkingDays(Map.of(LocalDate.of(2026, 4, 30), DayRule.DAY_OFF));

        assertThat(Deadline.after(LocalDate.of(2026, 3, 31), 1, 0, days))
                .isEqualTo(new Deadline(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 4)));
    }

    @Test
    void worksOnASaturdayOrderedToBeWorked() {
        var days = new WorkingDays(Map.of(LocalDate.of(2026, 2, 28), DayRule.WORKING));

        assertThat(Deadline.after(LocalDate.of(2026, 1, 30), 1, 0, days).latest())
                .isEqualTo("2026-02-28");
    }
}
