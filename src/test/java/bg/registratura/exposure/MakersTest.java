package bg.registratura.exposure;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.consent.ConsentRows;
import bg.registratura.imaging.Hands;
import bg.registratura.imaging.Makers;
import bg.registratura.imaging.Making;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.visit.OrderId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("Who made what was ordered")
class MakersTest {

    @Autowired
    Makers makers;

    @Autowired
    Hands hands;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    ConsentRows rows;
    ExposureRows unit;
    StudyId study;
    UUID maker;
    UUID colleague;

    @BeforeEach
    void aStudyOfAnOpenVisit() {
        clock.set(TestClock.START);
        rows = new ConsentRows(sql, DAY.minusYears(44));
        unit = new ExposureRows(rows, "2");
        study = new StudyId(new ReportRows(rows).study);
        maker = rows.account("maker");
        colleague = rows.account("colleague");
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("is nobody until it is written down, then that person, not a colleague, unless of that unit that day")
    void isWrittenDown() {
        assertThat(making(maker)).isEqualTo(Making.NOBODY_YET);
        assertThat(hands.isInHand(technician(colleague), study)).isTrue();

        expose(rows, maker, Map.of());
        assertThat(making(maker)).isEqualTo(Making.THEY);
        assertThat(making(colleague)).isEqualTo(Making.OTHERS);
        assertThat(hands.isInHand(technician(maker), study)).isTrue();
        assertThat(hands.isInHand(technician(colleague), study)).isFalse();

        var neighbour = new ConsentRows(sql, DAY.minusYears(30));
        expose(neighbour, colleague, Map.of("device_id", unit.device(rows, "3")));
        assertThat(making(colleague)).as("at another unit").isEqualTo(Making.OTHERS);
        expose(neighbour, colleague, Map.of());
        assertThat(making(colleague)).isEqualTo(Making.THEIR_UNIT);
        assertThat(hands.isInHand(technician(colleague), study)).isTrue();
    }

    @Test
    @DisplayName("matters to technicians alone: of the others only physicians read, and nobody of the desk")
    void mattersToTechniciansAlone() {
        expose(rows, maker, Map.of());

        for (var role : Role.values()) {
            assertThat(hands.isInHand(as(colleague, role), study))
                    .as(role.name())
                    .isEqualTo(role == Role.REPORTING_PHYSICIAN);
        }
    }

    Making making(UUID account) {
        return makers.making(new OrderId(rows.order), new AccountId(account));
    }

    void expose(ConsentRows whose, UUID by, Map<String, ?> otherwise) {
        var columns = row("operator_id", by, "recorded_by", by);
        columns.putAll(otherwise);
        unit.expose(whose, whose.granted(), columns);
    }

    static SignedIn technician(UUID account) {
        return as(account, Role.TECHNICIAN);
    }

    static SignedIn as(UUID account, Role role) {
        return new SignedIn(new AccountId(account), AccountKind.STAFF, "Test", null, Set.of(role));
    }
}
