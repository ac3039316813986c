package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.identity.Checked;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Activation;
import bg.registratura.security.FactorAtDoor;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import bg.registratura.security.SignedIn;
import bg.registratura.security.TestTrainings;
import bg.registratura.security.TotpKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@DisplayName("A new sheet of somebody with a second factor")
class SecondFactorKeptTest {

    static final String PASSWORD = "пет сини чаши на масата";

    @Autowired
    SheetDesk desk;

    @Autowired
    Accounts accounts;

    @Autowired
    TestTrainings trainings;

    @Autowired
    Credentials credentials;

    @Autowired
    Redemptions redemptions;

    @Autowired
    SignIns signIns;

    @Autowired
    TestClock clock;

    final TotpKey key = TotpKey.random();
    Checked.OfAccount colleague;

    @BeforeEach
    void aColleagueHasBothFactors() {
        clock.set(TestClock.START);
        At.desk(Role.ADMINISTRATOR);
        var account = accounts.create(new Accounts.NewAccount(
                        AccountKind.STAFF,
                        "st" + UUID.randomUUID().toString().replace("-", ""),
                        "Ст. Пробна",
                        null,
                        LocalDate.of(2125, 1, 1),
                        Set.of(Role.RECEPTION)))
                .orElseThrow();
        trainings.of(account);
        colleague = new Checked.OfAccount(account);
        assertThat(redeem(desk.issue(colleague), new OwnKeys(PASSWORD, key, code())))
                .isInstanceOf(Activation.Opened.class);
        clock.advance(Duration.ofMinutes(2));
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    @Quality(16)
    @DisplayName("does not pass it by: the code of the old one is asked for, and no other key is taken in its place")
    void doesNotPassItBy() {
        At.desk(Role.ADMINISTRATOR);
        var sheet = desk.issue(colleague);
        var other = TotpKey.random();

        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isEqualTo(new Redemption.Recognised(FactorAtDoor.SHOW, "Ст. Пробна"));
        assertThat(redeem(sheet, new OwnKeys(PASSWORD, null, null))).isInstanceOf(Activation.WrongCode.class);
        assertThat(redeem(sheet, new OwnKeys(PASSWORD, other, other.code(clock.instant()))))
                .isInstanceOf(Activation.WrongCode.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(redeem(sheet, new OwnKeys(PASSWORD, null, code()))).isInstanceOf(Activation.Opened.class);
    }

    @Test
    @Quality(15)
    @DisplayName("sets up another only when the desk removed the lost one, on a look into a document")
    void setsUpAnotherWhenTheOldIsLost() {
        At.desk(Role.ADMINISTRATOR);
        assertThat(credentials.forgetSecondFactor(desk.look(colleague))).isTrue();
        var sheet = desk.issue(colleague);

        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isEqualTo(new Redemption.Recognised(FactorAtDoor.SET_UP, "Ст. Пробна"));
        var other = TotpKey.random();
        assertThat(redeem(sheet, new OwnKeys(PASSWORD, other, other.code(clock.instant()))))
                .isInstanceOf(Activation.Opened.class);
    }

    @Test
    @Quality(43)
    @DisplayName("finds the removed one good for nothing: what it opened is shut at once")
    void findsTheRemovedOneGoodForNothing() {
        var username = accounts.find(colleague.id()).orElseThrow().username();
        At.theDoor();
        assertThat(signIns.signIn(username, PASSWORD, code())).isInstanceOf(SignIn.Done.class);
        clock.advance(Duration.ofMinutes(1));
        At.desk(Role.ADMINISTRATOR);
        assertThat(credentials.forgetSecondFactor(desk.look(colleague))).isTrue();

        At.theDoor();
        assertThat(signIns.signIn(username, PASSWORD, code())).isInstanceOf(SignIn.Refused.class);
        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    @Quality({64, 65})
    @DisplayName("is the administrator's to hand over: the desk neither issues one to a colleague nor takes their keys")
    void isTheAdministratorsToHandOver() {
        var username = accounts.find(colleague.id()).orElseThrow().username();
        for (var role : List.of(Role.RECEPTION, Role.SHIFT_LEAD)) {
            At.desk(role);
            var look = desk.look(colleague);
            assertThatThrownBy(() -> credentials.issue(look)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> credentials.renew(look)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> credentials.forgetSecondFactor(look)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> credentials.revoke(colleague.id())).isInstanceOf(AccessDeniedException.class);
        }

        At.theDoor();
        assertThat(signIns.signIn(username, PASSWORD, code())).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality({64, 65})
    @DisplayName(
            "is all the administrator hands over: a patient's sheet is the desk's, whoever holds the look into a document")
    void isAllTheAdministratorHandsOver() {
        var patient = desk.somebody();
        var look = desk.look(new Checked.OfPatient(patient));
        var sheet = desk.issue(patient);
        At.desk(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> credentials.issue(look)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> credentials.forgetSecondFactor(look)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> credentials.revoke(sheet.account())).isInstanceOf(AccessDeniedException.class);
        assertThat(redemptions.recognise(sheet.name().username(), sheet.secret()))
                .isInstanceOf(Redemption.Recognised.class);
    }

    @Test
    @DisplayName("is not eased by its own holder, nor on a look of yesterday")
    void isNotEasedByOneself() {
        At.desk(Role.ADMINISTRATOR);
        var look = desk.look(colleague);
        sitsDown(colleague.id());
        assertThat(credentials.forgetSecondFactor(look)).isFalse();

        At.desk(Role.ADMINISTRATOR);
        clock.advance(Duration.ofDays(1));
        assertThat(credentials.forgetSecondFactor(look)).isFalse();
    }

    static void sitsDown(AccountId account) {
        var who = new SignedIn(account, AccountKind.STAFF, "Ст. Пробна", null, Set.of(Role.ADMINISTRATOR));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(Role.ADMINISTRATOR.authority()))));
    }

    Activation redeem(Issuance.Issued sheet, OwnKeys own) {
        At.theDoor();
        return redemptions.redeem(sheet.name().username(), sheet.secret(), own);
    }

    String code() {
        return key.code(clock.instant());
    }
}
