package bg.registratura.consent;

import static bg.registratura.people.Sex.FEMALE;
import static bg.registratura.people.Sex.MALE;
import static bg.registratura.people.Sex.UNSPECIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswersTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 1);

    @Test
    void comeBackAsTheyWereGiven() {
        var answers = new Answers(Pregnancy.UNSURE, " една панорамна,\nпрез май ", "");

        assertThat(Answers.fromText(answers.asText())).isEqualTo(answers);
        assertThat(answers.earlierExposures()).isEqualTo("една панорамна,\nпрез май");
    }

    @Test
    void neverShowThemselvesInALog() {
        assertThat(new Answers(Pregnancy.YES, "да", "мост")).hasToString("Answers[****]");
    }

    @Test
    void haveTheRoomOfTheSheet() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answers(Pregnancy.NO, "а".repeat(501), ""));
    }

    @Test
    void askOnPregnancyFromTwelveToFiftyFive() {
        assertThat(PregnancyAges.USUAL.concern(FEMALE, DAY.minusYears(12), DAY)).isTrue();
        assertThat(PregnancyAges.USUAL.concern(FEMALE, DAY.minusYears(12).plusDays(1), DAY))
                .isFalse();
        assertThat(PregnancyAges.USUAL.concern(FEMALE, DAY.minusYears(56).plusDays(1), DAY))
                .isTrue();
        assertThat(PregnancyAges.USUAL.concern(FEMALE, DAY.minusYears(56), DAY)).isFalse();
        assertThat(PregnancyAges.USUAL.concern(MALE, DAY.minusYears(30), DAY)).isFalse();
        assertThat(PregnancyAges.USUAL.concern(UNSPECIFIED, DAY.minusYears(30), DAY))
                .isTrue();
    }
}
