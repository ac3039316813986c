package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.PowersOfAttorney;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.PasswordRule;
import bg.registratura.security.Role;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("A one-time credential")
class CredentialsTest {

    static final OwnKeys OWN = new OwnKeys("четири жълти лалета в саксия", null, null);

    @Autowired
    Credentials credentials;

    @Autowired
    Redemptions redemptions;

    @Autowired
    SignIns signIns;

    @Autowired
    Patients patients;

    @Autowired
    IdentityChecks checks;

    @Autowired
    PowersOfAttorney powers;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PatientId patient;

    @BeforeEach
    void aPatientStandsAtTheDesk() {
        At.desk(Role.RECEPTION);
        patient = ((Registration.Registered) patients.register(TestPeople.somebody())).id();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @Quality(3)
    @DisplayName("opens once, and then only the own password does")
    void opensOnceAndThenOnlyTheOwnPasswordDoes() {
        var sheet = issue();
        var name = sheet.name().username();

        assertThat(redemptions.recognise(name, sheet.secret())).isInstanceOf(Redemption.Recognised.class);
        assertThat(redemptions.redeem(name, sheet.secret(), OWN)).isInstanceOf(Activation.Opened.class);
        assertThat(redemptions.recognise(name, sheet.secret())).isInstanceOf(Redemption.Spent.class);
        assertThat(redemptions.redeem(name, sheet.secret(), OWN)).isInstanceOf(Activation.TooLate.class);
        assertThat(signIns.signIn(name, OWN.password(), null)).isInstanceOf(SignIn.Done.class);
        assertThat(signIns.signIn(name, sheet.secret().value(), null)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    @Quality(4)
    @DisplayName("used by fifty browsers at once opens for exactly one")
    void fiftyBrowsersAtOnceSpendItOnce() throws Exception {
        var sheet = issue();
        var ready = new CyclicBarrier(50);
        try (var browsers = Executors.newFixedThreadPool(50)) {
            Callable<Activation> use = () -> {
                ready.await();
                return redemptions.redeem(sheet.name().username(), sheet.secret(), OWN);
            };
            var outcomes =
                    browsers.invokeAll(Stream.generate(() -> use).limit(50).toList());
            assertThat(outcomes)
                    .filteredOn(outcome ->
                            outcome.state() == Future.State.SUCCESS && outcome.resultNow() instanceof Activation.Opened)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.state() == Future.State.SUCCESS)
                    .hasSizeGreaterThan(1)
                    .extracting(Future::resultNow)
                    .hasOnlyElementsOfTypes(Activation.Opened.class, Activation.TooLate.class);
        }
        assertThat(sql.queryForObject(
                        "select count(*) from audit_event where action = 'CREDENTIAL_REDEEMED' and object_id = ?",
                        Integer.class,
                        sheet.id().value().toString()))
                .isEqualTo(1);
    }

    @Test
    @Quality(5)
    @DisplayName("dies at its hour")
    void diesAtItsHour() {
        var sheet = issue();
        clock.advance(Duration.ofHours(72));

        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isInstanceOf(Redemption.Refused.class);
    }

    @Test
    @Quality(8)
    @DisplayName("dies with the next, and so does the own password")
    void aNewerSheetEndsTheOlderAndTheOwnPassword() {
        var first = issue();
        redemptions.redeem(first.name().username(), first.secret(), OWN);
        var second = issue();

        assertThat(second.name()).isEqualTo(first.name());
        assertThat(redemptions.recognise(first.name().username(), first.secret()))
                .isInstanceOf(Redemption.Refused.class);
        assertThat(signIns.signIn(first.name().username(), OWN.password(), null))
                .isInstanceOf(SignIn.Refused.class);
        assertThat(redemptions.redeem(second.name().username(), second.secret(), OWN))
                .isInstanceOf(Activation.Opened.class);
    }

    @Test
    @Quality(6)
    @DisplayName("cannot become the password itself")
    void cannotBecomeThePasswordItself() {
        var sheet = issue();

        assertThat(redemptions.redeem(
                        sheet.name().username(),
                        sheet.secret(),
                        new OwnKeys(sheet.secret().grouped(), null, null)))
                .isEqualTo(new Activation.Weak(PasswordRule.Weakness.SAME_AS_SHEET));
        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isInstanceOf(Redemption.Recognised.class);
    }

    @Test
    void aWeakPasswordSpendsNothing() {
        var sheet = issue();

        assertThat(redemptions.redeem(
                        sheet.name().username(), sheet.secret(), new OwnKeys("четиринайсет14", null, null)))
                .isEqualTo(new Activation.Weak(PasswordRule.Weakness.TOO_SHORT));
        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isInstanceOf(Redemption.Recognised.class);
    }

    @Test
    void aStrangersWrongTriesDelayThePatientByHalfAMinuteAtMost() {
        var sheet = issue();
        var wrong = Secret.random(new java.security.SecureRandom());
        for (int i = 0; i < 12; i++) {
            redemptions.recognise(sheet.name().username(), wrong);
            clock.advance(Duration.ofSeconds(31));
        }

        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isInstanceOf(Redemption.Recognised.class);
    }

    @Test
    @Quality(36)
    @DisplayName("rests for half a minute also when the clock is put back meanwhile")
    void restsNoLongerWhenTheClockIsPutBack() {
        var sheet = issue();
        clock.advance(Duration.ofHours(20));
        var wrong = Secret.random(new java.security.SecureRandom());
        for (int i = 0; i < 10; i++) {
            redemptions.recognise(sheet.name().username(), wrong);
        }
        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isInstanceOf(Redemption.Refused.class);
        clock.advance(Duration.ofHours(-19));

        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isInstanceOf(Redemption.Recognised.class);
    }

    @Test
    @Quality({13, 15})
    @DisplayName("follows an identity check made for it, also when it is issued again")
    void needsAnIdentityCheckOfThisPurpose() {
        var other = check(CheckPurpose.CONSENT, Bearer.SELF);

        assertThat(credentials.issue(other)).isInstanceOf(Issuance.IdentityMissing.class);
        issue();
        assertThat(credentials.issue(other)).isInstanceOf(Issuance.IdentityMissing.class);
    }

    @Test
    @Quality({13, 15})
    @DisplayName("follows an identity check of the same day")
    void needsAnIdentityCheckOfToday() {
        var yesterday = check(CheckPurpose.CREDENTIAL, Bearer.SELF);
        clock.advance(Duration.ofDays(1));

        assertThat(credentials.issue(yesterday)).isInstanceOf(Issuance.IdentityMissing.class);
    }

    @Test
    void isNeverHandedToAProxy() {
        var proxy = TestRepresentatives.proxy(powers, patient, "Някой Друг");
        var look = TestLooks.acting(Bearer.PROXY, "Някой Друг", proxy);
        var shown =
                (Checking.Shown) checks.record(new Checked.OfPatient(patient), look, Set.of(CheckPurpose.CREDENTIAL));
        var check = checks.find(shown.checks().get(CheckPurpose.CREDENTIAL)).orElseThrow();

        assertThat(credentials.issue(check)).isInstanceOf(Issuance.IdentityMissing.class);
    }

    @Test
    @Quality(13)
    @DisplayName("is refused by the database without a check of this very person")
    void theDatabaseRefusesOneWithoutACheckOfThisPerson() {
        var sheet = issue();
        At.desk(Role.RECEPTION);
        patient = ((Registration.Registered) patients.register(TestPeople.somebody())).id();
        var ofAnother = check(CheckPurpose.CREDENTIAL, Bearer.SELF);

        assertThatThrownBy(() -> sql.update(
                        """
                        insert into one_time_credential (credential_id, account_id, identity_check_id, secret_hash,
                            issued_on, issued_at, issued_by, expires_at)
                        select uuid(), account_id, ?, secret_hash, issued_on, issued_at, issued_by, expires_at
                        from one_time_credential where credential_id = ?""",
                        ofAnother.id().value().toString(),
                        sheet.id().value().toString()))
                .rootCause()
                .hasMessageContaining("only after an identity check");
    }

    @Test
    @Quality({7, 27})
    @DisplayName("is kept as an Argon2id hash at the floor, and as nothing else")
    void theDatabaseHoldsNoSecretAndOnlyArgon2idAtTheFloor() {
        var sheet = issue();
        var row = sql.queryForMap(
                "select * from one_time_credential where credential_id = ?",
                sheet.id().value().toString());

        assertThat(row.toString())
                .doesNotContain(sheet.secret().value())
                .doesNotContain(sheet.secret().grouped());
        assertThat(row.get("secret_hash").toString()).startsWith("$argon2id$v=19$m=47104,t=2,p=1$");
    }

    @Test
    @Quality(9)
    @DisplayName("dies when access is ended")
    void endingAccessEndsTheSheet() {
        var sheet = issue();
        credentials.revoke(sheet.account());

        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isInstanceOf(Redemption.Refused.class);
        assertThat(credentials.accessOf(patient.value())).isEqualTo(Access.ENDED);
    }

    Issuance.Issued issue() {
        return (Issuance.Issued) credentials.issue(check(CheckPurpose.CREDENTIAL, Bearer.SELF));
    }

    IdentityCheck check(CheckPurpose purpose, Bearer bearer) {
        var look = TestLooks.good(bearer, bearer == Bearer.SELF ? null : "Някой Друг");
        var shown = (Checking.Shown) checks.record(new Checked.OfPatient(patient), look, Set.of(purpose));
        return checks.find(shown.checks().get(purpose)).orElseThrow();
    }
}
