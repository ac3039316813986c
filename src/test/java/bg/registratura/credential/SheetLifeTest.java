package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.security.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@DisplayName("The life of a sheet")
class SheetLifeTest {

    @Autowired
    SheetDesk desk;

    @Autowired
    SheetLife life;

    @Autowired
    Redemptions redemptions;

    @Autowired
    UnusedSheets unused;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void asUsual() {
        At.desk(Role.ADMINISTRATOR);
        life.change(SheetLife.USUAL_HOURS);
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    @Quality(5)
    @DisplayName("is 72 hours: a second before it opens, then never again")
    void endsAtItsHour() {
        var sheet = desk.issue(desk.somebody());
        clock.advance(Duration.ofHours(SheetLife.USUAL_HOURS).minusSeconds(1));
        assertThat(recognise(sheet)).isInstanceOf(Redemption.Recognised.class);

        clock.advance(Duration.ofSeconds(1));

        assertThat(recognise(sheet)).isEqualTo(new Redemption.Refused());
    }

    @Test
    @DisplayName("is what the house has set, for new sheets alone")
    void isSetByTheHouse() {
        var before = desk.issue(desk.somebody());
        At.desk(Role.ADMINISTRATOR);
        life.change(1);
        var after = desk.issue(desk.somebody());

        assertThat(before.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(72)));
        assertThat(after.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("is an hour at least and a fortnight at most, says the database too")
    void hasItsBounds() {
        At.desk(Role.ADMINISTRATOR);
        for (int wrong : new int[] {0, SheetLife.MOST_HOURS + 1}) {
            assertThatThrownBy(() -> life.change(wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> sql.update(
                            "insert into credential_life values (1000, ?, '2125-03-05 09:00:00', uuid())", wrong))
                    .rootCause()
                    .hasMessageContaining("credential_life_is_an_hour_to_a_fortnight");
        }
        var sheet = desk.issue(desk.somebody());
        for (var wrong : new String[] {"59 minute", "337 hour"}) {
            assertThatThrownBy(() -> sql.update(
                            "insert into one_time_credential (credential_id, account_id, identity_check_id, secret_hash,"
                                    + " issued_on, issued_at, issued_by, expires_at)"
                                    + " select uuid(), account_id, identity_check_id, secret_hash, issued_on, issued_at,"
                                    + " issued_by, issued_at + interval " + wrong
                                    + " from one_time_credential where credential_id = ?",
                            sheet.id().value().toString()))
                    .rootCause()
                    .hasMessageContaining("an hour at least and a fortnight at most");
        }
    }

    @Test
    @DisplayName("is set by the administrator alone")
    void isSetByTheAdministrator() {
        At.desk(Role.SHIFT_LEAD);
        assertThatThrownBy(() -> life.change(24)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("is watched: the unused ones are listed for the lead of the shift, who can end each")
    void isWatched() {
        var sheet = desk.issue(desk.somebody());
        At.desk(Role.SHIFT_LEAD);
        assertThat(unused.list()).anyMatch(one -> one.id().equals(sheet.id()));
        assertThat(unused.list().toString())
                .doesNotContain(sheet.secret().value())
                .doesNotContain(sheet.secret().grouped());

        assertThat(unused.revoke(sheet.id())).isTrue();

        assertThat(unused.revoke(sheet.id())).isFalse();
        assertThat(unused.list()).noneMatch(one -> one.id().equals(sheet.id()));
        assertThat(recognise(sheet)).isEqualTo(new Redemption.Refused());
        At.desk(Role.RECEPTION);
        assertThatThrownBy(unused::list).isInstanceOf(AccessDeniedException.class);
    }

    Redemption recognise(Issuance.Issued sheet) {
        return redemptions.recognise(sheet.name().username(), sheet.secret());
    }
}
