package bg.registratura.pad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.document.DocumentId;
import bg.registratura.document.Pen;
import bg.registratura.document.RegisterKind;
import bg.registratura.document.RegisterNumber;
import bg.registratura.language.Languages;
import bg.registratura.security.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@DisplayName("Signing tablets")
class PadsTest {

    @Autowired
    Pads pads;

    @Autowired
    TestClock clock;

    final DeskKey desk = new DeskKey(UUID.randomUUID());
    final DeskKey otherDesk = new DeskKey(UUID.randomUUID());
    PadId pad;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        pad = pads.open();
    }

    @AfterEach
    void leave() {
        At.desk(Role.RECEPTION);
        pads.release(desk);
        pads.release(otherDesk);
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void belongToTheDeskWhereTheirCodeWasTyped() {
        assertThat(pads.pair(desk, "")).isEqualTo(Pairing.UNKNOWN);
        assertThat(pads.pair(desk, code(pad))).isEqualTo(Pairing.PAIRED);

        assertThat(pads.screen(pad)).contains(new PadScreen.Ready("М. Тестова"));
        assertThat(pads.isPaired(desk)).isTrue();
        assertThat(pads.isPaired(otherDesk)).isFalse();
    }

    @Test
    void ofTwoDesksDoNotMix() {
        var code = code(pad);
        pads.pair(desk, code);
        assertThat(pads.pair(otherDesk, code)).isEqualTo(Pairing.UNKNOWN);
        var other = pads.open();
        pads.pair(otherDesk, code(other));
        var mine = sheet();
        var theirs = sheet();
        pads.send(desk, mine);
        pads.send(otherDesk, theirs);

        assertThat(pads.screen(pad)).contains(new PadScreen.Showing(mine, 0));
        assertThat(pads.screen(other)).contains(new PadScreen.Showing(theirs, 0));
        assertThat(pads.ink(pad, theirs, 0, Pen.signature())).isEqualTo(Inking.GONE);
        assertThat(pads.inks(otherDesk, mine)).isEmpty();
    }

    @Test
    void takeEverySignatureInItsTurnAndNoDotForOne() {
        var sheet = shown();
        assertThat(pads.ink(pad, sheet, 0, Pen.dot())).isEqualTo(Inking.TOO_LITTLE);
        assertThat(pads.ink(pad, sheet, 0, Pen.nothing())).isEqualTo(Inking.TOO_LITTLE);
        assertThat(pads.ink(pad, sheet, 1, Pen.signature())).isEqualTo(Inking.GONE);

        assertThat(pads.ink(pad, sheet, 0, Pen.signature())).isEqualTo(Inking.TAKEN);
        assertThat(pads.ink(pad, sheet, 0, Pen.signature())).isEqualTo(Inking.GONE);
        assertThat(pads.progress(desk).orElseThrow().isSigned()).isFalse();
        assertThat(pads.ink(pad, sheet, 1, Pen.signature())).isEqualTo(Inking.TAKEN);

        assertThat(pads.progress(desk).orElseThrow().isSigned()).isTrue();
        assertThat(pads.inks(desk, sheet)).hasSize(2);
    }

    @Test
    void forgetWhatWasSignedWhenTheDeskBreaksOff() {
        var sheet = shown();
        pads.ink(pad, sheet, 0, Pen.signature());

        pads.clear(desk);

        assertThat(pads.screen(pad)).contains(new PadScreen.Ready("М. Тестова"));
        assertThat(pads.inks(desk, sheet)).isEmpty();
        assertThat(pads.ink(pad, sheet, 1, Pen.signature())).isEqualTo(Inking.GONE);
    }

    @Test
    void areMissedWhenTheyFallSilentAndDropASheetWhoseDeskIsGone() {
        var sheet = shown();
        clock.advance(Duration.ofSeconds(11));
        assertThat(pads.progress(desk).orElseThrow().away()).isTrue();
        assertThat(pads.screen(pad)).contains(new PadScreen.Showing(sheet, 0));
        assertThat(pads.progress(desk).orElseThrow().away()).isFalse();

        clock.advance(Duration.ofSeconds(61));
        assertThat(pads.screen(pad)).contains(new PadScreen.Ready("М. Тестова"));
        assertThat(pads.progress(desk).orElseThrow().shows()).isFalse();
    }

    @Test
    void areNobodysOnceReleased() {
        shown();
        pads.release(desk);

        assertThat(pads.screen(pad)).isEmpty();
        assertThat(pads.send(desk, sheet())).isFalse();
    }

    @Test
    void areSentToByTheDeskAlone() {
        for (var role : At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD)) {
            At.desk(role);
            assertThatThrownBy(() -> pads.open()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> pads.pair(desk, "1234")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> pads.send(desk, sheet())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> pads.inks(desk, sheet())).isInstanceOf(AccessDeniedException.class);
        }
    }

    PadSheet shown() {
        pads.pair(desk, code(pad));
        var sheet = sheet();
        pads.send(desk, sheet);
        return sheet;
    }

    String code(PadId which) {
        return ((PadScreen.Unpaired) pads.screen(which).orElseThrow()).code();
    }

    static PadSheet sheet() {
        return new PadSheet(
                UUID.randomUUID(),
                new DocumentId(UUID.randomUUID()),
                new RegisterNumber(RegisterKind.CONSENT, 12, LocalDate.of(2125, 3, 5)),
                UUID.randomUUID(),
                Languages.BULGARIAN,
                "<p>лист</p>",
                List.of(new PadPlace(0, "Пациент", "Вяра"), new PadPlace(1, "Разяснил", "М. Тестова")));
    }
}
