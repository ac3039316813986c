package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.passkey.SoftAuthenticator;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.shell.ProofNeeded;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("A first password of somebody who came with a passkey")
class FirstPasswordTest {

    static final String WANTED = "тиха пейка под липата";

    @Autowired
    OwnPasswords passwords;

    @Autowired
    OwnSessions open;

    @Autowired
    Reproofs reproofs;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    SignIns signIns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    final SoftAuthenticator phone = new SoftAuthenticator();
    final MockHttpServletRequest request = new MockHttpServletRequest();
    final String name = UUID.randomUUID().toString();

    @BeforeEach
    void wait1Day() {
        clock.advance(Duration.ofDays(1));
        At.theDoor();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("waits for a fresh proof, is judged like any, and stands beside the passkey")
    void standsBesideThePasskey() {
        var who = sitsDown(AccountKind.PATIENT, Role.PATIENT);
        clock.advance(Freshness.FRESH.plusSeconds(1));
        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(passwords::beginFirst);
        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> passwords.first(alone(WANTED)));

        assertThat(reproofs.prove(who, phone.show(reproofs.passkey(who)))).isEqualTo(Reproofs.Outcome.PROVED);
        open.provedAgain(request);
        assertThat(passwords.beginFirst().factor()).isEqualTo(FactorAtDoor.NONE);
        assertThat(passwords.first(alone("къса"))).isInstanceOf(PasswordChange.Weak.class);
        assertThat(passwords.isSet()).isFalse();
        assertThat(passwords.first(alone(WANTED))).isInstanceOf(PasswordChange.Done.class);
        assertThat(passwords.isSet()).isTrue();
        assertThat(passwords.first(alone("съвсем друга дълга парола"))).isInstanceOf(PasswordChange.Refused.class);

        At.theDoor();
        assertThat(signIns.signIn(name, WANTED, null)).isInstanceOf(SignIn.Done.class);
        assertThat(signIns.signIn(phone.show(signIns.passkey()))).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @DisplayName("brings a second factor along where there must be one")
    void bringsASecondFactorAlong() {
        sitsDown(AccountKind.DENTIST, Role.DENTIST);
        var key = TotpKey.random();

        assertThat(passwords.beginFirst().factor()).isEqualTo(FactorAtDoor.SET_UP);
        assertThat(passwords.first(alone(WANTED))).isInstanceOf(PasswordChange.CodeNeeded.class);
        assertThat(passwords.first(new OwnKeys(WANTED, key, "000000x"))).isInstanceOf(PasswordChange.CodeNeeded.class);
        assertThat(passwords.isSet()).isFalse();
        assertThat(passwords.first(new OwnKeys(WANTED, key, key.code(clock.instant()))))
                .isInstanceOf(PasswordChange.Done.class);

        At.theDoor();
        assertThat(signIns.signIn(name, WANTED, null)).isInstanceOf(SignIn.CodeNeeded.class);
    }

    static OwnKeys alone(String password) {
        return new OwnKeys(password, null, null);
    }

    SignedIn sitsDown(AccountKind kind, Role role) {
        var subject = UUID.randomUUID();
        var account = accounts.create(new NewAccount(kind, name, "Л. Примерна", subject, null, Set.of(role)))
                .orElseThrow();
        transaction.executeWithoutResult(_ -> accounts.activate(
                account, new OwnPasskey(phone.make(accounts.passkey(account, "x")), "Телефон", null)));
        var who = new SignedIn(account, kind, "Л. Примерна", subject, Set.of(role));
        sessions.open(who, request, new MockHttpServletResponse());
        return who;
    }
}
