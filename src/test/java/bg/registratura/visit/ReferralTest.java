package bg.registratura.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralTest {

    static final LocalDate WRITTEN = LocalDate.of(2125, 3, 5);

    @ParameterizedTest
    @CsvSource({
        "0123456789ab, 0123456789AB",
        "0123 4567 89AB, 0123456789AB",
        "\u0410\u0412\u0421\u0415-00000000, ABCE00000000"
    })
    void readsANationalNumberAsPeopleTypeIt(String typed, String read) {
        assertThat(NationalNumber.read(typed)).contains(new NationalNumber(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789A", "0123456789ABC", "0123456789AG", "\u0416123456789AB", "<b>456789AB"})
    void takesNothingElseForOne(String typed) {
        assertThat(NationalNumber.read(typed)).isEmpty();
        assertThatThrownBy(() -> new NationalNumber(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOutOfTimeForTheFundOnTheThirtyFirstDay() {
        var paper = new Referral.Paper("12", WRITTEN, null, Payer.NHIF);

        assertThat(paper.isOutOfTimeOn(WRITTEN.plusDays(30))).isFalse();
        assertThat(paper.isOutOfTimeOn(WRITTEN.plusDays(31))).isTrue();
        assertThat(new Referral.Paper("12", WRITTEN, null, Payer.PRIVATE).isOutOfTimeOn(WRITTEN.plusYears(1)))
                .isFalse();
    }

    @Test
    void asksForTheSameOnlyInTheSamePlace() {
        var upper = of(Region.UPPER_JAW);

        assertThat(upper.asksForTheSame(of(Region.UPPER_JAW))).isTrue();
        assertThat(upper.asksForTheSame(of(Region.LOWER_JAW))).isFalse();
    }

    static Referral of(Region region) {
        return new Referral(
                Examination.CBCT, Teeth.NONE, region, "имплант", Purpose.DIAGNOSTIC, null, Referral.Paper.NONE);
    }
}
