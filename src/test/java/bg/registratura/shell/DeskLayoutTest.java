package bg.registratura.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskLayoutTest {

    static final List<String> MENU = List.of("desk", "desk/requests", "dpo", "dpo/log", "technician");

    @ParameterizedTest
    @CsvSource({
        "desk, desk",
        "desk/0198, desk",
        "desk/requests, desk/requests",
        "desk/requests/new, desk/requests",
        "dpo/log, dpo/log",
        "dpo/requests/0198, dpo"
    })
    void marksTheNearestRoomAlone(String here, String marked) {
        assertThat(DeskLayout.current(MENU, here)).contains(marked);
    }

    @ParameterizedTest
    @CsvSource({"deskside", "results", "''"})
    void marksNothingWhereNoRoomIs(String here) {
        assertThat(DeskLayout.current(MENU, here)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 9", "10, 8", "14, 8"})
    void standsOnOneLineWithTheRestBehindOneWord(int places, int alone) {
        assertThat(DeskLayout.alone(places)).isEqualTo(alone);
    }
}
