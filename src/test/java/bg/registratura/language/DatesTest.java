package bg.registratura.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    static final LocalDate MARCH_FIFTH = LocalDate.of(2026, 3, 5);

    @Test
    void writesADayWithTwoDigitsAndAnAbbreviationThatDoesNotBreakAway() {
        assertThat(Dates.day(MARCH_FIFTH)).isEqualTo("05.03.2026\u00a0г.");
        assertThat(Dates.day(Languages.ENGLISH, MARCH_FIFTH)).isEqualTo("05.03.2026");
        assertThat(Dates.form(MARCH_FIFTH)).isEqualTo("05.03.2026");
    }

    @Test
    void writesAMonthInSmallLetters() {
        assertThat(Dates.longDay(Languages.BULGARIAN, MARCH_FIFTH)).isEqualTo("5\u00a0март\u00a02026\u00a0г.");
        assertThat(Dates.longDay(Languages.ENGLISH, MARCH_FIFTH)).isEqualTo("5\u00a0March\u00a02026");
    }

    @Test
    void showsTheClockOfSofiaInWinterAndInSummer() {
        assertThat(Dates.dayTime(Instant.parse("2026-01-31T22:30:00Z"))).isEqualTo("01.02.2026\u00a0г., 00:30\u00a0ч.");
        assertThat(Dates.time(Instant.parse("2026-07-01T09:05:00Z"))).isEqualTo("12:05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.3.2026", "05.03.2026", "05032026", "5/3/2026", "5-3-2026", " 05. 03. 2026 ", "5,3,2026"})
    void readsADayHoweverItIsTyped(String typed) {
        assertThat(Dates.read(typed)).contains(MARCH_FIFTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5.3.26", "31.02.2026", "2026-03-05", "05.13.2026", "March 5", "5032026"})
    void guessesNothing(String typed) {
        assertThat(Dates.read(typed)).isEmpty();
    }
}
