package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.passkey.SoftAuthenticator;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnPasskey;
import bg.registratura.security.OwnPasskeys;
import bg.registratura.security.Role;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import bg.registratura.security.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("A sheet that is spent on a passkey")
class PasskeySheetTest {

    static final String HOUSE = "Регистратура";

    @Autowired
    Redemptions redemptions;

    @Autowired
    Disownings disownings;

    @Autowired
    Credentials credentials;

    @Autowired
    SignIns signIns;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sessions sessions;

    @Autowired
    OwnPasskeys own;

    @Autowired
    SheetDesk desk;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    final SoftAuthenticator phone = new SoftAuthenticator();
    PatientId patient;
    Issuance.Issued sheet;

    @BeforeEach
    void issue() {
        clock.set(TestClock.START);
        patient = desk.somebody();
        sheet = desk.issue(patient);
        At.theDoor();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("opens the account without any password, once, and counts as access of their own")
    void opensWithoutAPassword() {
        var answer = phone.make(asked());
        assertThat(spend(answer)).isInstanceOf(Activation.Opened.class);
        assertThat(spend(new SoftAuthenticator().make(asked(desk.issue(desk.somebody())))))
                .isInstanceOf(Activation.TooLate.class);

        assertThat(credentials.accessOf(patient.value())).isEqualTo(Access.ACTIVE);
        assertThat(show()).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @DisplayName("is spent by nothing less: a passkey that is not good leaves it as it was")
    void isSpentByNothingLess() {
        assertThat(spend(phone.unverified().make(asked()))).isInstanceOf(Activation.NoKey.class);
        assertThat(credentials.accessOf(patient.value())).isEqualTo(Access.SHEET_OUT);

        assertThat(spend(phone.honest().make(asked()))).isInstanceOf(Activation.Opened.class);
    }

    @Test
    @DisplayName("asks nobody for a passkey who does not hold it")
    void asksNobodyElse() {
        var other = desk.issue(desk.somebody());
        At.theDoor();

        assertThat(redemptions.passkey(sheet.name().username(), other.secret(), HOUSE))
                .isEmpty();
    }

    @Test
    @DisplayName("takes the passkey away again when access is ended, reissued or disowned, and the database knows why")
    void takesThePasskeyAway() {
        spend(phone.make(asked()));
        clock.advance(Duration.ofMinutes(1));
        At.desk(Role.RECEPTION);
        credentials.revokeOf(patient.value());
        assertThat(endings()).containsExactly("WITHDRAWN");
        assertThat(credentials.accessOf(patient.value())).isEqualTo(Access.ENDED);
        At.theDoor();
        assertThat(show()).isInstanceOf(SignIn.Refused.class);

        sheet = desk.issue(patient);
        At.theDoor();
        var second = new SoftAuthenticator();
        assertThat(spend(second.make(asked()))).isInstanceOf(Activation.Opened.class);
        assertThat(disownings.disown(sheet.name().username(), sheet.secret())).isPresent();
        assertThat(endings()).containsExactlyInAnyOrder("WITHDRAWN", "FROZEN");
        assertThat(credentials.accessOf(patient.value())).isEqualTo(Access.FROZEN);
        assertThat(signIns.signIn(second.show(signIns.passkey()))).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    @DisplayName("dies with the next sheet, and the same key never comes back")
    void diesWithTheNextSheet() {
        spend(phone.make(asked()));
        clock.advance(Duration.ofMinutes(1));
        var next = desk.issue(patient);

        assertThat(endings()).hasSize(1).doesNotContainNull();
        sheet = next;
        At.theDoor();
        assertThat(spend(phone.make(asked())))
                .as("a key that ended stays ended")
                .isInstanceOf(Activation.NoKey.class);
        assertThat(spend(new SoftAuthenticator().make(asked()))).isInstanceOf(Activation.Opened.class);
    }

    @Test
    @DisplayName("opens nothing for a dentist any more who left the practice")
    void opensNothingForWhoeverLeft() {
        var dentist = UUID.randomUUID();
        var account = accounts.create(new Accounts.NewAccount(
                        AccountKind.DENTIST, dentist.toString(), "Д-р Пробен", dentist, null, Set.of(Role.DENTIST)))
                .orElseThrow();
        transaction.executeWithoutResult(_ -> accounts.activate(
                account, new OwnPasskey(phone.make(accounts.passkey(account, HOUSE)), "Телефон", null)));
        assertThat(show()).isInstanceOf(SignIn.Done.class);

        At.desk(Role.RECEPTION);
        credentials.leave(dentist);
        At.theDoor();
        assertThat(show()).isInstanceOf(SignIn.Refused.class);
        assertThat(accounts.find(account).orElseThrow().hasOwnKeys()).isFalse();
    }

    @Test
    @DisplayName("leaves one way in that its owner cannot end, until there is another")
    void leavesOneWayIn() {
        var opened = (Activation.Opened) spend(phone.make(asked()));
        sitsDown(opened.who());
        var first = own.all().getFirst().id();

        assertThat(own.end(first)).isEqualTo(OwnPasskeys.Ending.LAST_WAY_IN);
        assertThat(own.add(new SoftAuthenticator().make(own.another(HOUSE)), "Компютър"))
                .isTrue();
        assertThat(own.end(first)).isEqualTo(OwnPasskeys.Ending.ENDED);
    }

    void sitsDown(SignedIn who) {
        sessions.open(
                new SignedIn(
                        who.account(), AccountKind.PATIENT, who.displayName(), who.subject(), Set.of(Role.PATIENT)),
                new MockHttpServletRequest(),
                new MockHttpServletResponse());
    }

    PasskeyRequest asked() {
        return asked(sheet);
    }

    PasskeyRequest asked(Issuance.Issued of) {
        At.theDoor();
        return redemptions.passkey(of.name().username(), of.secret(), HOUSE).orElseThrow();
    }

    Activation spend(PasskeyAnswer answer) {
        return redemptions.redeem(sheet.name().username(), sheet.secret(), new OwnPasskey(answer, "Телефон", null));
    }

    SignIn show() {
        return signIns.signIn(phone.show(signIns.passkey()));
    }

    List<String> endings() {
        return sql.queryForList(
                "select ended_because from passkey p join account a on a.account_id = p.owner_id where a.subject_id = ?",
                String.class,
                patient.value().toString());
    }
}
