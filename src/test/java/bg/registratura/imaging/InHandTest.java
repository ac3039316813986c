package bg.registratura.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.security.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table of who sees a study while it is made or read; days are counted from the visit's. */
@DisplayName("A study in hand")
class InHandTest {

    static final LocalDate VISIT = LocalDate.of(2125, 3, 5);

    @ParameterizedTest(name = "{0}, came on day {1}, by {2}, seen on day {3}: technician {4}, physician {5}")
    @CsvSource({
        // of no order yet: whose it is has to be found out
        "UNASSIGNED, 0,  NOBODY_YET, 0,  true,  true",
        "UNASSIGNED, 0,  NOBODY_YET, 90, true,  true",
        // the visit goes on
        "OPEN,       0,  NOBODY_YET, 0,  true,  true",
        "OPEN,       0,  THEY,       0,  true,  true",
        "OPEN,       0,  THEIR_UNIT, 0,  true,  true",
        "OPEN,       0,  OTHERS,     0,  false, true",
        "OPEN,       0,  THEY,       1,  true,  true",
        // nobody closed it: it ends by itself after a week
        "OPEN,       0,  THEY,       7,  true,  true",
        "OPEN,       0,  THEY,       8,  false, false",
        "OPEN,       3,  THEY,       10, true,  true",
        "OPEN,       3,  THEY,       11, false, false",
        // the visit is closed: made; it is read to the end of that day
        "CLOSED,     0,  NOBODY_YET, 0,  false, true",
        "CLOSED,     0,  THEY,       0,  false, true",
        "CLOSED,     0,  OTHERS,     0,  false, true",
        "CLOSED,     0,  THEY,       1,  false, false",
        // it came when the visit was over: the day it came is the last
        "LATE,       0,  THEY,       0,  true,  true",
        "LATE,       2,  NOBODY_YET, 2,  true,  true",
        "LATE,       2,  OTHERS,     2,  false, true",
        "LATE,       2,  THEY,       3,  false, false",
    })
    void isSeenByThoseWhoMakeAndRead(
            String stage, int cameOn, Making making, int today, boolean technician, boolean physician) {
        var inHand = stage(stage, cameOn);
        var day = VISIT.plusDays(today);

        assertThat(inHand.isFor(Role.TECHNICIAN, making, day)).isEqualTo(technician);
        assertThat(inHand.isFor(Role.REPORTING_PHYSICIAN, making, day)).isEqualTo(physician);
    }

    @Test
    @DisplayName("is seen by no other role at any stage")
    void isSeenByNoOtherRole() {
        var others = EnumSet.complementOf(EnumSet.of(Role.TECHNICIAN, Role.REPORTING_PHYSICIAN));
        for (var stage : new String[] {"UNASSIGNED", "OPEN", "CLOSED", "LATE"}) {
            for (var making : Making.values()) {
                assertThat(others).noneMatch(role -> stage(stage, 0).isFor(role, making, VISIT));
            }
        }
    }

    static InHand stage(String stage, int cameOn) {
        var came = VISIT.plusDays(cameOn);
        return switch (stage) {
            case "UNASSIGNED" -> new InHand(null, false, came, false);
            case "OPEN" -> new InHand(VISIT, false, came, false);
            case "CLOSED" -> new InHand(VISIT, true, came, false);
            case "LATE" -> new InHand(VISIT, true, came, true);
            default -> throw new IllegalArgumentException(stage);
        };
    }
}
