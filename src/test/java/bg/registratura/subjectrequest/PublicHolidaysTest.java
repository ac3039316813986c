package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-16", "2024-05-05", "2025-04-20", "2026-04-12", "2027-05-02", "2028-04-16"})
    void knowsOrthodoxEaster(LocalDate sunday) {
        assertThat(OrthodoxEaster.of(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void countsFourteenDaysBetweenTheCalendarsAfterTheYear2100() {
        assertThat(OrthodoxEaster.of(2125).getDayOfWeek().name()).isEqualTo("SUNDAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-10", "2026-04-11", "2026-04-12", "2026-04-13", "2026-05-24", "2026-12-26"})
    void areHolidays(LocalDate day) {
        assertThat(PublicHolidays.isHoliday(day)).isTrue();
    }

    @Test
    void leaveTheDayOfTheEnlightenersToTheSchools() {
        assertThat(PublicHolidays.isHoliday(LocalDate.of(2026, 11, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-25", "2026-09-07", "2026-12-28", "2022-12-27", "2022-12-28", "2021-05-04"})
    void giveAWorkingDayForOneOnAWeekend(LocalDate day) {
        assertThat(PublicHolidays.isSubstitute(day)).isTrue();
    }

    @Test
    void giveNothingForEaster() {
        assertThat(PublicHolidays.isSubstitute(LocalDate.of(2026, 4, 14))).isFalse();
    }
}
