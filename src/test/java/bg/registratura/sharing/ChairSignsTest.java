package bg.registratura.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.sharing.ChairSigns.Misread;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChairSignsTest {

    static final ChairSigns CODE = new ChairSigns("K7PM2HXY");

    @Test
    void areTheSameInEitherScriptInGroupsAndInSmallLetters() {
        for (var typed : new String[] {
            "K7PM2HXY", "k7pm 2hxy", " K7PM-2HXY ", "К7РМ2НХУ", "к7рм\u00a02нху", "k7rm\u20132nxu", "K 7 P M . 2 H X Y"
        }) {
            assertThat(ChairSigns.misread(typed)).as(typed).isEmpty();
            assertThat(ChairSigns.typed(typed)).as(typed).isEqualTo(CODE);
        }
        assertThat(ChairSigns.typed("ЗЧБВ-ZB66").value()).isEqualTo("34682866");
    }

    @Test
    void tellWhatIsWrongBeforeAnythingIsCounted() {
        assertThat(ChairSigns.misread(" - ")).contains(Misread.EMPTY);
        assertThat(ChairSigns.misread("K7PM2HX")).contains(Misread.TOO_SHORT);
        assertThat(ChairSigns.misread("K7PM2HXYY")).contains(Misread.TOO_LONG);
        assertThat(ChairSigns.misread("K7PM2HX0")).contains(Misread.OTHER_SIGN);
        assertThat(ChairSigns.misread("Ж7РМ2НХУ")).contains(Misread.OTHER_SIGN);
        assertThatThrownBy(() -> ChairSigns.typed("K7PM2HX0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areDrawnFromAllEighteenAndHoldNoSignThatLooksLikeAnother() {
        var random = new SecureRandom();
        var seen = new HashSet<Character>();
        for (int i = 0; i < 500; i++) {
            ChairSigns.random(random).value().chars().forEach(sign -> seen.add((char) sign));
        }

        assertThat(seen.stream().map(String::valueOf).sorted().collect(Collectors.joining()))
                .isEqualTo("23456789ACEHKMPTXY");
    }

    @Test
    void areReadOutSignBySignAndStandInNoText() {
        assertThat(CODE.spelled()).isEqualTo("K, 7, P, M, 2, H, X, Y");
        assertThat(CODE.first() + CODE.last()).isEqualTo(CODE.value());
        assertThat(CODE.toString()).doesNotContain("K7PM");
        assertThat(new Showing.Shown(new ChairCodeId(UUID.randomUUID()), CODE, Instant.EPOCH).toString())
                .doesNotContain("K7PM");
    }
}
