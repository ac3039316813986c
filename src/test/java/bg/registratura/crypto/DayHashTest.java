package bg.registratura.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Quality;
import bg.registratura.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hash of the day")
class DayHashTest {

    static final byte[] ADDRESS = {(byte) 203, 0, 113, 9};

    final TestClock clock = new TestClock();
    final DayHash hash = new DayHash(clock);

    @Test
    @Quality(37)
    @DisplayName("is the same all day and another one tomorrow, or in another house")
    void livesForADay() {
        var morning = hash.of(ADDRESS);
        clock.advance(Duration.ofHours(12));
        assertThat(hash.of(ADDRESS)).isEqualTo(morning).hasSize(43);
        assertThat(new DayHash(clock).of(ADDRESS)).isNotEqualTo(morning);

        clock.advance(Duration.ofHours(12));
        assertThat(hash.of(ADDRESS)).isNotEqualTo(morning);
    }
}
