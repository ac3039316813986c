package bg.registratura.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How values are matched, and how a token is made. */
class KeyTest {

    static final int NAME = 0x00100010;
    static final int DAY = 0x00080020;
    static final int TIME = 0x00080030;
    static final int UID = 0x0020000D;
    static final int NUMBER = 0x00080050;

    @Test
    void starsAndQuestionMarksStandForSigns() {
        for (var right : new String[] {"", "*", "Приме*", "*Вяра", "?римерна^Вяра", "ПРИМЕРНА ВЯРА", "*м*в*"}) {
            assertThat(met(NAME, right, "{\"Alphabetic\":\"Примерна^Вяра\"}"))
                    .as(right)
                    .isTrue();
        }
        for (var wrong : new String[] {"Приме", "?Примерна^Вяра", "*в", "x*"}) {
            assertThat(met(NAME, wrong, "{\"Alphabetic\":\"Примерна^Вяра\"}"))
                    .as(wrong)
                    .isFalse();
        }
        assertThat(met(NUMBER, "a1*", "\"A12\""))
                .as("a number is as it is written")
                .isFalse();
        assertThat(met(NUMBER, "*".repeat(200) + "b", "\"" + "a".repeat(200) + "\""))
                .isFalse();
    }

    @Test
    void daysAndTimesMayBeRanges() {
        assertThat(met(DAY, "21250301-21250331", "\"21250310\"")).isTrue();
        assertThat(met(DAY, "-21250309", "\"21250310\"")).isFalse();
        assertThat(met(DAY, "21250310", "\"21250310\"")).isTrue();
        assertThat(met(TIME, "10-11", "\"110500\"")).isTrue();
        assertThat(met(TIME, "-10", "\"110500.25\"")).isFalse();
        assertThatThrownBy(() -> met(DAY, "yesterday", "\"21250310\"")).isInstanceOf(Refusal.class);
    }

    @Test
    void severalUidsMayBeNamed() {
        assertThat(met(UID, "1.2,1.3", "\"1.3\"")).isTrue();
        assertThat(met(UID, "1.2\\1.3", "\"1.3\"")).isTrue();
        assertThat(met(UID, "1.*", "\"1.3\"")).isFalse();
    }

    @Test
    void aTokenKnowsASlipOfTheHand() {
        var random = new SecureRandom();
        for (int i = 0; i < 200; i++) {
            var secret = ProgramSecret.make(ProgramSecret.OF_PROGRAM, random);
            assertThat(secret.isWellFormed()).isTrue();
            int at = 5 + random.nextInt(33);
            char other = secret.text().charAt(at) == 'A' ? 'B' : 'A';
            assertThat(new ProgramSecret(secret.text().substring(0, at)
                                    + other
                                    + secret.text().substring(at + 1))
                            .isWellFormed())
                    .isFalse();
            assertThat(secret.toString()).doesNotContain(secret.text());
        }
    }

    static boolean met(int tag, String wanted, String value) {
        return new Key(tag, wanted)
                .isMetBy(JsonMapper.shared().readTree("{\"%08X\":{\"Value\":[%s]}}".formatted(tag, value)));
    }
}
