package bg.registratura.dose.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"1, 5, 1", "7, 5, 8", "11, 5, 12.5", "100, 5, 100", "183.7, 12, 200", "3.2, 5, 4"})
    void endsAtARoundValueThatIsNotBelowTheGreatest(double greatest, int most, double end) {
        var scale = Scale.even(greatest, most, 0, 100);

        assertThat(scale.to()).isCloseTo(end, within(1e-9)).isGreaterThanOrEqualTo(greatest);
        assertThat(scale.marks()).hasSizeLessThanOrEqualTo(most + 2).startsWith(0.0);
        assertThat(scale.at(0)).isZero();
        assertThat(scale.at(scale.to())).isCloseTo(100, within(1e-9));
    }

    @Test
    void spansPowersOfTenAroundTheValues() {
        var scale = Scale.tenfold(1.4, 312, 10, 300);

        assertThat(scale.marks()).containsExactly(1.0, 10.0, 100.0, 1000.0);
        assertThat(scale.at(1)).isCloseTo(10, within(1e-9));
        assertThat(scale.at(10)).isCloseTo(110, within(1e-9));
        assertThat(scale.at(1000)).isCloseTo(310, within(1e-9));
    }

    @Test
    void hasRoomForOneValueAlone() {
        assertThat(Scale.tenfold(10, 10, 0, 100).marks()).containsExactly(10.0, 100.0);
        assertThat(Scale.tenfold(80, 80, 0, 100).marks()).containsExactly(10.0, 100.0);
    }
}
