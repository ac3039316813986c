package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeadlineTest {

    /** Every case of the law the laboratory was told of, and what the calendar adds to it. */
    @ParameterizedTest(name = "received {0}, {1} months, stood {2} days: due {3}, at the latest {4}: {5}")
    @CsvFileSource(resources = "/deadlines.csv", numLinesToSkip = 1)
    void fallsMonthsLaterOnAWorkingDay(
            LocalDate received, int months, int stood, LocalDate due, LocalDate latest, String why) {
        assertThat(Deadline.after(received, months, stood, WorkingDays.BY_LAW))
                .as(why)
                .isEqualTo(new Deadline(due, latest));
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
