package bg.registratura.diary.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class HoursTest {

    @Test
    void areReadAsPeopleTypeThem() {
        assertThat(Hours.read("10:15")).contains(LocalTime.of(10, 15));
        assertThat(Hours.read("1015")).contains(LocalTime.of(10, 15));
        assertThat(Hours.read("9.05")).contains(LocalTime.of(9, 5));
        assertThat(Hours.read(" 9 ")).contains(LocalTime.of(9, 0));
    }

    @Test
    void areNotGuessed() {
        assertThat(Hours.read("")).isEmpty();
        assertThat(Hours.read("25:00")).isEmpty();
        assertThat(Hours.read("10:17")).isEmpty();
        assertThat(Hours.read("десет")).isEmpty();
    }
}
