package bg.registratura.consent;

import static bg.registratura.consent.SignerRole.CURATOR;
import static bg.registratura.consent.SignerRole.PARENT;
import static bg.registratura.consent.SignerRole.PATIENT;
import static bg.registratura.consent.SignerRole.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheetLinesTest {

    static final LocalDate TODAY = LocalDate.of(2125, 3, 5);

    @Test
    void comesBackAsItWasWritten() {
        var lines = new SheetLines(List.of(Set.of(PATIENT), Set.of(CURATOR, PARENT), Set.of(WITNESS), Set.of(WITNESS)));

        assertThat(lines.text()).isEqualTo("PATIENT,PARENT/CURATOR,WITNESS,WITNESS");
        assertThat(SheetLines.parse(lines.text())).isEqualTo(lines);
    }

    @Test
    void reachesWhoeverSignsTodayOnlyIfItWasPrintedForThem() {
        var sixteen = signatories(16);

        assertThat(SheetLines.parse("PATIENT,PARENT/CURATOR").reach(sixteen)).isTrue();
        assertThat(SheetLines.parse("PATIENT,PARENT/CURATOR").reach(signatories(18)))
                .isTrue();
        assertThat(SheetLines.parse("PATIENT").reach(sixteen)).isFalse();
        assertThat(SheetLines.parse("PARENT/GUARDIAN").reach(sixteen)).isFalse();
    }

    private static Signatories signatories(int age) {
        return Signatories.on(TODAY, Situation.ordinary(TODAY.minusYears(age)));
    }
}
