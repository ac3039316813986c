package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.passkey.SoftAuthenticator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("A passkey")
class PasskeyTest {

    static final String HOUSE = "Регистратура";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStops stops;

    @Autowired
    SignIns signIns;

    @Autowired
    TestTrainings trainings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    final SoftAuthenticator phone = new SoftAuthenticator();

    @BeforeEach
    void aNewDay() {
        At.theDoor();
        clock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @Quality(42)
    @DisplayName("opens the door by itself: no number, no password and no code, for a patient and for staff")
    void opensTheDoorByItself() {
        var patient = opened(AccountKind.PATIENT, Role.PATIENT, phone);
        var other = new SoftAuthenticator();
        var staff = opened(AccountKind.STAFF, Role.RECEPTION, other);

        assertThat(show()).isInstanceOfSatisfying(SignIn.Done.class, done -> assertThat(
                        done.who().account())
                .isEqualTo(patient));
        assertThat(signIns.signIn(other.show(signIns.passkey())))
                .isInstanceOfSatisfying(
                        SignIn.Done.class,
                        done -> assertThat(done.who().account()).isEqualTo(staff));
        assertThat(accounts.find(patient).orElseThrow().hasPassword()).isFalse();
        assertThat(accounts.find(patient).orElseThrow().hasOwnKeys()).isTrue();
    }

    @Test
    @Quality(42)
    @DisplayName("works from the address of the house alone, for this house alone, and only with its owner verified")
    void isBoundToTheHouse() {
        opened();

        refused("PASSKEY_ORIGIN", phone.from("https://registratura.example.net"));
        refused("PASSKEY_ORIGIN", phone.from("http://localhost:1"));
        phone.honest();
        clock.advance(Duration.ofMinutes(1));
        refused("PASSKEY_PARTY", phone.to("example.net"));
        phone.honest();
        clock.advance(Duration.ofMinutes(1));
        refused("PASSKEY_UNVERIFIED", phone.unverified());
        phone.honest();
        clock.advance(Duration.ofMinutes(1));

        assertThat(show()).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(42)
    @DisplayName("answers one challenge once, in five minutes, where it was asked")
    void answersOneChallengeOnce() {
        opened();
        var asked = signIns.passkey();
        var answer = phone.show(asked);
        assertThat(signIns.signIn(answer)).isInstanceOf(SignIn.Done.class);

        refused("PASSKEY_STALE", answer);
        refused("PASSKEY_CHALLENGE", new PasskeyAnswer(signIns.passkey(), answer.json()));
        clock.advance(Duration.ofMinutes(1));
        var elsewhere = phone.show(signIns.passkey());
        refused("PASSKEY_CHALLENGE", new PasskeyAnswer(signIns.passkey(), elsewhere.json()));
        clock.advance(Duration.ofMinutes(1));
        var late = phone.show(signIns.passkey());
        clock.advance(Duration.ofMinutes(5));
        refused("PASSKEY_STALE", late);
        clock.advance(Duration.ofMinutes(1));

        var inTime = phone.show(signIns.passkey());
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(signIns.signIn(inTime)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(42)
    @DisplayName("whose counter goes back is a copy: refused and on record")
    void whoseCounterGoesBackIsRefused() {
        opened();
        assertThat(signIns.signIn(phone.counts(40).show(signIns.passkey()))).isInstanceOf(SignIn.Done.class);

        refused("PASSKEY_COUNTER", phone.counts(40));
        refused("PASSKEY_COUNTER", phone.counts(7));
        assertThat(signIns.signIn(phone.counts(41).show(signIns.passkey()))).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @DisplayName("that is unknown, ended or nonsense gets the answer of every other refusal")
    void unknownAndEndedLookAlike() {
        var owner = opened();
        var unknown = new SoftAuthenticator();
        unknown.make(request(owner));
        transaction.executeWithoutResult(_ -> accounts.forgetKeys(owner));

        var answer = show();
        assertThat(answer).isEqualTo(new SignIn.Refused());
        assertThat(signIns.signIn(unknown.show(signIns.passkey()))).isEqualTo(answer);
        assertThat(signIns.signIn(new PasskeyAnswer(signIns.passkey(), "{\"id\":")))
                .isEqualTo(answer);
        assertThat(signIns.signIn(new PasskeyAnswer(signIns.passkey(), "x".repeat(20_000))))
                .isEqualTo(answer);
    }

    @Test
    @DisplayName("is delayed by wrong tries as a password is, and never locked")
    void isDelayedByWrongTries() {
        opened();
        for (int n = 0; n < 3; n++) {
            refused("PASSKEY_UNVERIFIED", phone.unverified());
        }
        phone.honest();

        refused("TOO_SOON", phone);
        clock.advance(Duration.ofSeconds(31));
        assertThat(show()).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @DisplayName("opens no account that is closed, frozen, reissued or taken away, and ends with it in the database")
    void opensNothingThatIsClosed() {
        var closed = opened();
        At.desk(Role.SHIFT_LEAD, () -> accounts.disable(closed));
        refused("CLOSED", phone);
        assertThat(why(closed)).isEqualTo("CLOSED");

        var frozen = opened(AccountKind.PATIENT, Role.PATIENT, new SoftAuthenticator());
        transaction.executeWithoutResult(_ -> stops.freeze(frozen));
        assertThat(why(frozen)).isEqualTo("FROZEN");
        assertThat(accounts.find(frozen).orElseThrow().hasOwnKeys()).isFalse();

        var lost = new SoftAuthenticator();
        var withdrawn = opened(AccountKind.DENTIST, Role.DENTIST, lost);
        transaction.executeWithoutResult(_ -> accounts.forgetKeys(withdrawn));
        assertThat(why(withdrawn)).isEqualTo("WITHDRAWN");
        refused("PASSKEY_ENDED", lost);
    }

    @Test
    @DisplayName("opens no account of staff before the training in data protection")
    void opensNothingBeforeTheTraining() {
        var id = created(AccountKind.STAFF, Role.RECEPTION);

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> activate(id, phone));
        refused("PASSKEY_UNKNOWN", phone);
    }

    @Test
    @Quality(42)
    @DisplayName("is made under the same bonds as it is shown: its origin, its house, its owner, one challenge, once")
    void isMadeUnderTheSameBonds() {
        var id = created(AccountKind.PATIENT, Role.PATIENT);

        assertThat(activate(id, phone.from("https://registratura.example.net"))).isEqualTo(new Activation.NoKey());
        assertThat(activate(id, phone.honest().to("example.net"))).isEqualTo(new Activation.NoKey());
        assertThat(activate(id, phone.honest().unverified())).isEqualTo(new Activation.NoKey());
        phone.honest();
        var answer = phone.make(request(id));
        assertThat(activate(id, new PasskeyAnswer(request(id), answer.json()))).isEqualTo(new Activation.NoKey());
        var late = phone.make(request(id));
        clock.advance(Duration.ofMinutes(5));
        assertThat(activate(id, late)).isEqualTo(new Activation.NoKey());
        assertThat(activate(id, answer(id))).isInstanceOf(Activation.Opened.class);
        assertThat(activate(created(AccountKind.PATIENT, Role.PATIENT), answer(id)))
                .isEqualTo(new Activation.NoKey());
    }

    @Test
    @DisplayName("is kept without a word that can be read, and neither changes nor goes nor counts back")
    void isKeptAndNeverChanges() {
        var owner = opened().value().toString();
        assertThat(show()).isInstanceOf(SignIn.Done.class);

        assertThat(sql.queryForObject("select hex(label_sealed) from passkey where owner_id = ?", String.class, owner))
                .doesNotContain("D0A2D0B5D0BBD0B5D184D0BED0BD");
        for (var change : new String[] {
            "update passkey set public_key = 'x' where owner_id = ?",
            "update passkey set owner_id = uuid() where owner_id = ?",
            "update passkey set sign_count = 0 where owner_id = ?",
            "update passkey set ended_at = '2200-01-01', ended_because = 'BY_OWNER' where owner_id = ?",
            "delete from passkey where owner_id = ?"
        }) {
            assertThatExceptionOfType(DataAccessException.class).as(change).isThrownBy(() -> sql.update(change, owner));
        }
    }

    AccountId opened() {
        return opened(AccountKind.PATIENT, Role.PATIENT, phone);
    }

    AccountId opened(AccountKind kind, Role role, SoftAuthenticator device) {
        var id = created(kind, role);
        if (kind == AccountKind.STAFF) {
            trainings.of(id);
        }
        assertThat(activate(id, device)).isInstanceOf(Activation.Opened.class);
        return id;
    }

    AccountId created(AccountKind kind, Role role) {
        var subject = kind == AccountKind.STAFF ? null : UUID.randomUUID();
        return accounts.create(new Accounts.NewAccount(
                        kind,
                        UUID.randomUUID().toString(),
                        "М. Тестова",
                        subject,
                        LocalDate.of(2125, 1, 1),
                        Set.of(role)))
                .orElseThrow();
    }

    PasskeyRequest request(AccountId id) {
        return transaction.execute(_ -> accounts.passkey(id, HOUSE));
    }

    PasskeyAnswer answer(AccountId id) {
        return phone.make(request(id));
    }

    Activation activate(AccountId id, SoftAuthenticator device) {
        return activate(id, device.make(request(id)));
    }

    Activation activate(AccountId id, PasskeyAnswer answer) {
        return transaction.execute(_ -> accounts.activate(id, new OwnPasskey(answer, "Телефон", null)));
    }

    SignIn show() {
        return signIns.signIn(phone.show(signIns.passkey()));
    }

    void refused(String why, SoftAuthenticator device) {
        refused(why, device.show(signIns.passkey()));
    }

    void refused(String why, PasskeyAnswer answer) {
        assertThat(signIns.signIn(answer)).as(why).isInstanceOf(SignIn.Refused.class);
        assertThat(trail.page(new AuditTrail.Filter(Set.of(), null, Action.SIGN_IN_REFUSED, null, null), 0, 1)
                        .getFirst()
                        .detail())
                .isEqualTo(why);
    }

    String why(AccountId owner) {
        return sql.queryForObject(
                "select ended_because from passkey where owner_id = ?",
                String.class,
                owner.value().toString());
    }
}
