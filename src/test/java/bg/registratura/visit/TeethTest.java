package bg.registratura.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeethTest {

    @ParameterizedTest
    @CsvSource({
        "16, 16",
        "'16, 21', '16, 21'",
        "'21 16 21', '16, 21'",
        "'11-13', '11, 12, 13'",
        "'48 – 46', '46, 47, 48'",
        "'55;65', '55, 65'",
        "'', ''"
    })
    void areReadAsDentistsWriteThem(String typed, String kept) {
        assertThat(Teeth.read(typed)).map(Teeth::text).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "26, bg, зъб\u00a026",
        "'16, 21', bg, 'зъби\u00a016, 21'",
        "26, en, tooth\u00a026",
        "'16, 21', en, 'teeth\u00a016, 21'"
    })
    void areNamedAsOneOrAsMany(String typed, String language, String named) {
        assertThat(Teeth.read(typed).orElseThrow().named(Locale.of(language))).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19", "10", "56", "91", "1", "161", "18-21", "шест", "16, 99"})
    void areRefusedWhenTheyAreNone(String typed) {
        assertThat(Teeth.read(typed)).isEmpty();
    }

    @Test
    void areThirtyTwoAndTwentyMilkTeeth() {
        assertThat(IntStream.range(0, 100).filter(Teeth::isTooth)).hasSize(52);
    }
}
