package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.people.PatientId;
import bg.registratura.security.Activation;
import bg.registratura.security.Role;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@DisplayName("A stolen sheet")
class StolenSheetTest {

    @Autowired
    SheetDesk desk;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Disownings disownings;

    @Autowired
    CredentialIncidents incidents;

    @Autowired
    Credentials credentials;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PatientId patient;
    Issuance.Issued sheet;
    Instant usedAt;

    @BeforeEach
    void aThiefComesInWithASheet() {
        clock.set(TestClock.START);
        patient = desk.somebody();
        sheet = desk.issue(patient);
        usedAt = clock.instant();
        assertThat(desk.spend(sheet)).isInstanceOf(Activation.Opened.class);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    @DisplayName("shows itself to whoever holds the right secret, with the day and hour it was used")
    void showsItself() {
        assertThat(show()).isEqualTo(new Redemption.Spent(usedAt, false));
    }

    @Test
    @DisplayName("shows itself to nobody with a wrong secret, however often they try")
    void showsItselfToNobodyElse() {
        for (int i = 0; i < 5; i++) {
            assertThat(redemptions.recognise(username(), Secret.random(new SecureRandom())))
                    .isEqualTo(new Redemption.Refused());
        }
        assertThat(disownings.disown(username(), Secret.random(new SecureRandom())))
                .isEmpty();
        assertThat(signIns.signIn(username(), SheetDesk.OWN.password(), null)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(3)
    @DisplayName("opens nothing a second time, and that it was tried is on record")
    void opensNothingTwice() {
        assertThat(desk.spend(sheet)).isInstanceOf(Activation.TooLate.class);
        assertThat(sql.queryForObject(
                        "select count(*) from audit_event where action = 'CREDENTIAL_REFUSED' and detail = 'SPENT'"
                                + " and object_id = ?",
                        Integer.class,
                        sheet.account().value().toString()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("freezes the account when its holder says it was somebody else: no password and no sheet opens it")
    void freezesTheAccount() {
        assertThat(disown()).matches("\\d+/2125");

        assertThat(signIns.signIn(username(), SheetDesk.OWN.password(), null)).isInstanceOf(SignIn.Refused.class);
        assertThat(show()).isEqualTo(new Redemption.Spent(usedAt, true));
        assertThat(credentials.accessOf(patient.value())).isEqualTo(Access.FROZEN);
    }

    @Test
    @DisplayName("is one incident, however often its holder says so")
    void isOneIncident() {
        assertThat(disown()).isEqualTo(disown());
    }

    @Test
    @DisplayName("rings at the desk and at the officer's until a person of each has taken notice")
    void ringsOnBothSides() {
        var label = disown();

        for (var role : new Role[] {Role.RECEPTION, Role.DPO}) {
            At.desk(role);
            var rung = incidents.unseen().stream()
                    .filter(incident -> incident.label().equals(label))
                    .findFirst()
                    .orElseThrow();
            incidents.seen(rung.id());
            assertThat(incidents.unseen()).doesNotContain(rung);
        }
        At.desk(Role.TECHNICIAN);
        assertThat(incidents.unseen()).isEmpty();
    }

    @Test
    @DisplayName("is closed once by the officer, with a finding and a reason, and by nobody else")
    void isClosedByTheOfficer() {
        var label = disown();
        At.desk(Role.DPO);
        var id = incidents.unseen().stream()
                .filter(incident -> incident.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id();

        incidents.close(id, Finding.MISUSED, "влизано от чуждо място");

        var closed = incidents.read(id).orElseThrow();
        assertThat(closed.closing()).isNotNull();
        assertThat(closed.officer()).isNotNull();
        assertThatThrownBy(() -> sql.update(
                        "update credential_incident set note = 'друго' where credential_incident_id = ?",
                        id.value().toString()))
                .rootCause()
                .hasMessageContaining("an incident never changes");
        At.desk(Role.SHIFT_LEAD);
        assertThatThrownBy(() -> incidents.close(id, Finding.UNCLEAR, "не")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Quality(15)
    @DisplayName("keeps the account frozen until a new sheet is handed over on a look into a document")
    void opensAgainOnlyInPerson() {
        disown();
        assertThatThrownBy(() -> sql.update(
                        "update account set frozen_at = null where account_id = ?",
                        sheet.account().value().toString()))
                .rootCause()
                .hasMessageContaining("only by a new sheet");
        assertThatThrownBy(() -> sql.update(
                        "update account set password_hash = 'x' where account_id = ?",
                        sheet.account().value().toString()))
                .rootCause()
                .hasMessageContaining("account_frozen_has_no_password");

        var again = desk.issue(patient);

        assertThat(show()).as("the stolen one is dead for good").isEqualTo(new Redemption.Refused());
        assertThat(desk.spend(again)).isInstanceOf(Activation.Opened.class);
        At.desk(Role.DPO);
        assertThat(incidents.all())
                .filteredOn(incident -> incident.whose().account().equals(sheet.account()))
                .singleElement()
                .satisfies(incident -> assertThat(incident.reissuedAt()).isNotNull());
    }

    @Test
    @DisplayName("opens no incident in the database unless it was spent")
    void isNoIncidentUnspent() {
        var unspent = desk.issue(desk.somebody());
        assertThatThrownBy(() -> sql.update(
                        "insert into credential_incident (credential_incident_id, in_year, account_id, credential_id,"
                                + " reported_at) values (uuid(), 2125, ?, ?, '2125-03-05 09:00:00')",
                        unspent.account().value().toString(),
                        unspent.id().value().toString()))
                .rootCause()
                .hasMessageContaining("that was spent");
    }

    Redemption show() {
        At.theDoor();
        return redemptions.recognise(username(), sheet.secret());
    }

    String disown() {
        At.theDoor();
        return disownings.disown(username(), sheet.secret()).orElseThrow();
    }

    String username() {
        return sheet.name().username();
    }
}
