package bg.registratura.people;

import static bg.registratura.people.IdentifierFlaw.NOT_BORN_YET;
import static bg.registratura.people.IdentifierFlaw.NOT_TEN_DIGITS;
import static bg.registratura.people.IdentifierFlaw.NO_SUCH_DAY;
import static bg.registratura.people.IdentifierFlaw.WRONG_CHECK_DIGIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

    static final LocalDate IN_2125 = LocalDate.of(2125, 3, 1);
    static final LocalDate IN_2026 = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "7523169263, 1875-03-16, MALE",
        "8032056031, 1880-12-05, FEMALE",
        "7542011030, 2075-02-01, FEMALE",
        "8152299940, 2081-12-29, MALE",
        "8152299981, 2081-12-29, MALE",
        "8152299997, 2081-12-29, FEMALE",
        "6101047500, 1961-01-04, MALE"
    })
    void carriesABirthDateAndASex(String egn, LocalDate born, Sex sex) {
        assertThat(PersonalNumber.flawOfEgn(egn, IN_2125)).isEmpty();
        assertThat(PersonalNumber.birthDate(egn)).contains(born);
        assertThat(PersonalNumber.sex(egn)).isEqualTo(sex);
    }

    @Test
    void isRefusedForItsCheckDigit() {
        assertThat(PersonalNumber.flawOfEgn("8812102461", IN_2125)).contains(WRONG_CHECK_DIGIT);
    }

    @Test
    void isRefusedForAMonthThatIsNone() {
        assertThat(PersonalNumber.flawOfEgn("8019010008", IN_2125)).contains(NO_SUCH_DAY);
    }

    @Test
    void isRefusedForSomebodyWhoIsNotBornYet() {
        assertThat(PersonalNumber.flawOfEgn("8152299981", IN_2026)).contains(NOT_BORN_YET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "815229998", "81522999810", "81522A9981", "٨١٥٢٢٩٩٩٨١"})
    void hasTenDigits(String typed) {
        assertThat(PersonalNumber.flawOfEgn(typed, IN_2125)).contains(NOT_TEN_DIGITS);
        assertThat(PersonalNumber.flawOfLnch(typed)).contains(NOT_TEN_DIGITS);
    }

    @Test
    void ofAForeignerHasACheckDigitOfItsOwnAndNoDate() {
        assertThat(PersonalNumber.flawOfLnch("7111042925")).isEmpty();
        assertThat(PersonalNumber.flawOfLnch("7111042922")).contains(WRONG_CHECK_DIGIT);
    }

    @Test
    void mayBeBothSoThatTheClerkHasToChoose() {
        var both = "8541050076";

        assertThat(PersonalNumber.flawOfEgn(both, IN_2125)).isEmpty();
        assertThat(PersonalNumber.flawOfLnch(both)).isEmpty();
        assertThat(Identifier.of(IdentifierKind.EGN, both, "").canonical())
                .isNotEqualTo(Identifier.of(IdentifierKind.LNCH, both, "").canonical());
    }

    @Test
    void isReadHoweverItsDigitsAreGrouped() {
        assertThat(Identifier.flaw(IdentifierKind.EGN, " 815229 9981 ", IN_2125))
                .isEmpty();
    }

    @Test
    void isShownByItsLastThreeSignsAndNeverInALog() {
        var identifier = Identifier.of(IdentifierKind.EGN, "8152299981", "");

        assertThat(identifier.masked()).isEqualTo("•••••••981");
        assertThat(identifier.toString()).doesNotContain("981");
    }
}
