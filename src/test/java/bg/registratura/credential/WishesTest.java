package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.people.PatientId;
import bg.registratura.security.Accounts;
import bg.registratura.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("The wish for online access")
class WishesTest {

    @Autowired
    SheetDesk desk;

    @Autowired
    Credentials credentials;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PatientId patient;

    @BeforeEach
    void somebodyComes() {
        clock.set(TestClock.START);
        patient = desk.somebody();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("is recorded before there is an account: who wishes, who wrote it down, when")
    void comesFirst() {
        assertThat(accounts.ofSubject(patient.value())).isEmpty();
        desk.issue(patient);
        desk.issue(patient);

        assertThat(accounts.ofSubject(patient.value())).hasSize(1);
        assertThat(sql.queryForList(
                        "select * from access_wish where patient_id = ?",
                        patient.value().toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("recorded_by")).isNotNull());
    }

    @Test
    @Quality(9)
    @DisplayName("is the request: when it is withdrawn, the sheet dies with it")
    void takesTheSheetAlong() {
        var sheet = desk.issue(patient);
        At.desk(Role.RECEPTION);
        credentials.revokeOf(patient.value());

        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isEqualTo(new Redemption.Refused());
        assertThat(credentials.accessOf(patient.value())).isEqualTo(Access.ENDED);
        assertThat(sql.queryForObject(
                        "select count(*) from access_wish where patient_id = ? and ended_at is null",
                        Integer.class,
                        patient.value().toString()))
                .isZero();
    }

    @Test
    @DisplayName("is demanded by the database: without it no sheet can be written")
    void isDemandedByTheDatabase() {
        var sheet = desk.issue(patient);
        At.desk(Role.RECEPTION);
        credentials.revokeOf(patient.value());

        assertThatThrownBy(() -> sql.update(
                        "insert into one_time_credential (credential_id, account_id, identity_check_id, secret_hash,"
                                + " issued_on, issued_at, issued_by, expires_at)"
                                + " select uuid(), account_id, identity_check_id, secret_hash, issued_on, issued_at,"
                                + " issued_by, expires_at from one_time_credential where credential_id = ?",
                        sheet.id().value().toString()))
                .rootCause()
                .hasMessageContaining("without the wish");
        assertThatThrownBy(() -> sql.update(
                        "update access_wish set ended_at = null, ended_by = null where patient_id = ?",
                        patient.value().toString()))
                .rootCause()
                .hasMessageContaining("a wish never changes");
    }

    @Test
    @DisplayName("can be said again")
    void canBeSaidAgain() {
        desk.issue(patient);
        At.desk(Role.RECEPTION);
        credentials.revokeOf(patient.value());

        desk.issue(patient);

        assertThat(credentials.accessOf(patient.value())).isEqualTo(Access.SHEET_OUT);
    }
}
