package bg.registratura.identity;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.identity.MrzReading.Reason;
import bg.registratura.people.PersonName;
import bg.registratura.people.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrzTest {

    static final LocalDate IN_2125 = LocalDate.of(2125, 3, 1);
    static final LocalDate IN_2026 = LocalDate.of(2026, 3, 1);

    static final String OLD_CARD = """
            IDBGR6400000004<<<<<<<<<<<<<<<
            8112299F3006140BGR8152299997<1
            PRIMERNA<DEMO<<VYARA<TESTOVA<<
            """;
    static final String NEW_CARD = """
            IDBGRAA00000000<<<<<<<<<<<<<<<
            8112299F3406175BGR<<<<<<<<<<<0
            PRIMERNA<DEMO<<VYARA<TESTOVA<<
            """;
    static final String PASSPORT = """
            P<BGRPRIMERNA<<VYARA<TESTOVA<<<<<<<<<<<<<<<<
            3800000005BGR8112299F30061408152299997<<<<10
            """;
    static final String SPECIMEN = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<
            """;

    @Test
    void readsABulgarianCardWithItsNationalNumber() {
        var card = read(OLD_CARD, IN_2125);

        assertThat(card.type()).isEqualTo(DocumentType.ID_CARD);
        assertThat(card.issuer()).isEqualTo("BGR");
        assertThat(card.number()).isEqualTo("640000000");
        assertThat(card.tail()).isEqualTo("000");
        assertThat(card.surname()).isEqualTo("PRIMERNA DEMO");
        assertThat(card.givenNames()).isEqualTo("VYARA TESTOVA");
        assertThat(card.birthDate()).isEqualTo(LocalDate.of(2081, 12, 29));
        assertThat(card.sex()).isEqualTo(Sex.FEMALE);
        assertThat(card.egn()).isEqualTo("8152299997");
        assertThat(card.validityOn(IN_2125)).isEqualTo(DocumentValidity.VALID);
        assertThat(card.validityOn(LocalDate.of(2131, 1, 1))).isEqualTo(DocumentValidity.EXPIRED);
    }

    @Test
    void readsACardThatNoLongerCarriesTheNumber() {
        var card = read(NEW_CARD, IN_2125);

        assertThat(card.number()).isEqualTo("AA0000000");
        assertThat(card.egn()).isNull();
    }

    @Test
    void readsAPassport() {
        var passport = read(PASSPORT, IN_2125);

        assertThat(passport.type()).isEqualTo(DocumentType.PASSPORT);
        assertThat(passport.surname()).isEqualTo("PRIMERNA");
        assertThat(passport.egn()).isEqualTo("8152299997");
    }

    @Test
    void readsTheSpecimenOfIcaoAndTakesTheLatestCenturyThatHasPassed() {
        var card = read(SPECIMEN, IN_2026);

        assertThat(card.issuer()).isEqualTo("UTO");
        assertThat(card.birthDate()).isEqualTo(LocalDate.of(1974, 8, 12));
        assertThat(card.type()).isEqualTo(DocumentType.EU_ID_CARD);
    }

    @Test
    void doesNotProposeANumberThatContradictsTheBirthDate() {
        assertThat(read(OLD_CARD, IN_2026).egn()).isNull();
    }

    @Test
    void readsALongLineAndSmallLettersToo() {
        assertThat(read(SPECIMEN.replaceAll("\\s", "").toLowerCase(), IN_2026).surname())
                .isEqualTo("ERIKSSON");
    }

    @Test
    void undoesAPhoneticKeyboardLayout() {
        var typed = SPECIMEN.replace('I', 'И')
                .replace('U', 'У')
                .replace('T', 'Т')
                .replace('O', 'О')
                .replace('D', 'Д')
                .replace('F', 'Ф')
                .replace('E', 'Е')
                .replace('R', 'Р')
                .replace('K', 'К')
                .replace('S', 'С')
                .replace('N', 'Н')
                .replace('A', 'А')
                .replace('M', 'М');

        assertThat(read(typed, IN_2026)).isEqualTo(read(SPECIMEN, IN_2026));
    }

    @Test
    void undoesTheTypewriterLayoutWithItsFiller() {
        var keys = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
        var typewriter = "ЬФЪАЕОЖГСТНВПХДЗЫИЯШКЭУЙЩЮР";
        var typed = new StringBuilder();
        SPECIMEN.chars()
                .forEach(sign ->
                        typed.append(keys.indexOf(sign) < 0 ? (char) sign : typewriter.charAt(keys.indexOf(sign))));

        assertThat(read(typed.toString(), IN_2026)).isEqualTo(read(SPECIMEN, IN_2026));
    }

    @Test
    void saysThatTheLayoutIsWrongWhereItCannotBeUndone() {
        assertThat(Mrz.read("ИЖЩЮ", IN_2026)).isEqualTo(new MrzReading.Unread(Reason.KEYBOARD_LAYOUT));
    }

    @Test
    void neverAcceptsAWrongCheckDigit() {
        assertThat(Mrz.read(SPECIMEN.replace("7408122", "7408123"), IN_2026))
                .isEqualTo(new MrzReading.Unread(Reason.CHECK_DIGIT));
    }

    @Test
    void repairsWhatOpticalReadingTookForSomethingElseWhereOnlyDigitsOrOnlyLettersCanStand() {
        var seen = """
                1<UTOD231458907<<<<<<<<<<<<<<<
                74O8I22F1Z04159UT0<<<<<<<<<<<G
                ER1K550N<<ANNA<MAR1A<<<<<<<<<<
                """;

        assertThat(read(seen, IN_2026)).isEqualTo(read(SPECIMEN, IN_2026));
    }

    @Test
    void leavesTheNumberAsReadAndItsCheckDigitToDecide() {
        assertThat(Mrz.read(SPECIMEN.replace("D231458907", "D23I458907"), IN_2026))
                .isEqualTo(new MrzReading.Unread(Reason.CHECK_DIGIT));
    }

    @Test
    void saysHowMuchOfTheNameAgrees() {
        var name = PersonName.of("Вяра", "Тестова", "Примерна-Демо", "");

        assertThat(name.agreement("PRIMERNA DEMO VYARA TESTOVA")).isEqualTo(100);
        assertThat(name.agreement("PRIMERNA VYAPA")).isBetween(80, 99);
        assertThat(name.agreement("ERIKSSON ANNA")).isLessThan(50);
        assertThat(name.agreement("")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I<UTO", "Примерна", "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6"})
    void refusesWhatIsNoZone(String typed) {
        assertThat(Mrz.read(typed, IN_2026)).isInstanceOf(MrzReading.Unread.class);
    }

    @Test
    void isComparedWithACyrillicNameByTransliteration() {
        var name = PersonName.of("Вяра", "Тестова", "Примерна-Демо", "");

        assertThat(name.agreesWith("PRIMERNA DEMO VYARA TESTOVA")).isTrue();
        assertThat(name.agreesWith("PRIMERNA VIARA")).isTrue();
        assertThat(name.agreesWith("PRIMERNA MARIA")).isFalse();
        assertThat(name.agreesWith("VYARA")).isFalse();
    }

    @Test
    void keepsItsNumbersOutOfALog() {
        assertThat(read(OLD_CARD, IN_2125).toString()).doesNotContain("640000000", "8152299997");
    }

    static MrzDocument read(String zone, LocalDate today) {
        return ((MrzReading.Read) Mrz.read(zone, today)).document();
    }
}
