package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.crypto.CountingHasher;
import bg.registratura.intrusion.Peers;
import bg.registratura.security.PasswordRule.Weakness;
import java.net.InetAddress;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("One's own keys")
class OwnKeysTest {

    static final String PASSWORD = "сини покриви над Витоша";
    static final String OTHER = "четири лалета в синя саксия";

    static final LocalDate SECRECY = LocalDate.of(2125, 1, 1);

    @Autowired
    Accounts accounts;

    @Autowired
    TestTrainings trainings;

    @Autowired
    SignIns signIns;

    @Autowired
    OwnPasswords passwords;

    @Autowired
    Reproofs reproofs;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionSweep sweep;

    @Autowired
    TestStaff staff;

    @Autowired
    CountingHasher hasher;

    @Autowired
    Peers peers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    final String username = UUID.randomUUID().toString();
    final String network = "2001:db8:" + Integer.toHexString(UUID.randomUUID().hashCode() >>> 16) + ":";
    final TotpKey key = TotpKey.random();

    @BeforeEach
    void aNewDay() {
        At.theDoor();
        clock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @ParameterizedTest
    @Quality({19, 20})
    @DisplayName("open the door in any script, with blanks and signs, to the last of 128 characters")
    @ValueSource(
            strings = {
                "котките спят на топло",
                " blank at both ends ",
                "слънце🌻 и дъжд🌧 над нивата",
                "morgen früh um sieben",
                "Многодългапарола без край и без начало, която върви през полето, слиза по реката, спира под дъба и чака там"
                        + " до вечерта някой."
            })
    void openTheDoorInAnyScript(String password) {
        assertThat(open(AccountKind.PATIENT, password, null)).isInstanceOf(Activation.Opened.class);

        assertThat(signIns.signIn(username, password, null)).isInstanceOf(SignIn.Done.class);
        var end = password.offsetByCodePoints(password.length(), -1);
        assertThat(signIns.signIn(username, password.substring(0, end), null)).isInstanceOf(SignIn.Refused.class);
        assertThat(signIns.signIn(username, password.substring(0, end) + "x", null))
                .isInstanceOf(SignIn.Refused.class);
    }

    @Test
    @Quality(21)
    @DisplayName("are taken as they were typed, blanks and case and all, however the keyboard puts a letter together")
    void areTakenAsTyped() {
        var typed = "Йоан и кайсиите в двора";
        open(AccountKind.PATIENT, typed, null);

        assertThat(signIns.signIn(username, Normalizer.normalize(typed, Normalizer.Form.NFD), null))
                .isInstanceOf(SignIn.Done.class);
        assertThat(signIns.signIn(username, typed + " ", null)).isInstanceOf(SignIn.Refused.class);
        assertThat(signIns.signIn(username, typed.toLowerCase(), null)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    @Quality(24)
    @DisplayName("are good for years, and nobody is asked to change them")
    void areGoodForYears() {
        open(AccountKind.PATIENT, PASSWORD, null);
        clock.advance(Duration.ofDays(731));

        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(26)
    @DisplayName("are changed on the ones there are and nothing less, in one hash each")
    void areChangedOnTheOnesThereAre() {
        open(AccountKind.PATIENT, PASSWORD, null);
        sitsDown(new MockHttpSession());

        hasher.sinceLastLook();
        assertThat(passwords.change("", null, OTHER)).isEqualTo(new PasswordChange.Refused());
        assertThat(passwords.change(PASSWORD.toUpperCase(), null, OTHER)).isEqualTo(new PasswordChange.Refused());
        assertThat(hasher.sinceLastLook()).isEqualTo(new CountingHasher.Work(0, 2));
        assertThat(passwords.change(PASSWORD, null, "котка")).isEqualTo(new PasswordChange.Weak(Weakness.TOO_SHORT));
        assertThat(passwords.change(PASSWORD, null, "Тестова Тестова!"))
                .isEqualTo(new PasswordChange.Weak(Weakness.OWN_WORDS));
        assertThat(passwords.change(PASSWORD, null, PASSWORD))
                .isEqualTo(new PasswordChange.Weak(Weakness.SAME_AS_BEFORE));
        assertThat(passwords.change(PASSWORD, null, OTHER)).isEqualTo(new PasswordChange.Done());

        At.theDoor();
        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.Refused.class);
        assertThat(signIns.signIn(username, OTHER, null)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(26)
    @DisplayName("are changed by nobody who is not signed in")
    void areChangedByNobodyElse() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> passwords.change(PASSWORD, null, OTHER));
    }

    @Test
    @Quality(26)
    @DisplayName("of staff are changed with the code, too, which a password that is refused does not spend")
    void ofStaffAreChangedWithTheCode() {
        open(AccountKind.STAFF, PASSWORD, key);
        sitsDown(new MockHttpSession());

        assertThat(passwords.needsCode()).isTrue();
        assertThat(passwords.change(PASSWORD, "", OTHER)).isEqualTo(new PasswordChange.CodeNeeded());
        assertThat(passwords.change(PASSWORD, code(), "котка")).isEqualTo(new PasswordChange.Weak(Weakness.TOO_SHORT));
        assertThat(passwords.change(PASSWORD, code(), OTHER)).isEqualTo(new PasswordChange.Done());
    }

    @Test
    @Quality(52)
    @DisplayName("when changed end what is open elsewhere, and the page they are changed on goes on")
    void endWhatIsOpenElsewhere() {
        open(AccountKind.PATIENT, PASSWORD, null);
        var elsewhere = new MockHttpSession();
        sitsDown(elsewhere);
        var here = new MockHttpSession();
        sitsDown(here);
        assertThat(passwords.change(PASSWORD, null, OTHER)).isEqualTo(new PasswordChange.Done());
        sweep.look();

        assertThat(elsewhere.isInvalid()).isTrue();
        assertThat(here.isInvalid()).isFalse();
        transaction.executeWithoutResult(_ -> accounts.forgetKeys(id()));
        sweep.look();
        assertThat(here.isInvalid()).isTrue();
    }

    @Test
    @Quality(41)
    @DisplayName("spend the code that sets them up: it opens nothing after that")
    void spendTheCodeThatSetsThemUp() {
        var first = code();
        open(AccountKind.STAFF, PASSWORD, key, first);

        assertThat(signIns.signIn(username, PASSWORD, first)).isInstanceOf(SignIn.Refused.class);
        clock.advance(Duration.ofSeconds(30));
        assertThat(signIns.signIn(username, PASSWORD, code())).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(41)
    @DisplayName("take a code of this half minute and its neighbours, and none of a minute and a half away")
    void takeACodeOfThisHalfMinute() {
        open(AccountKind.STAFF, PASSWORD, key, key.code(clock.instant()));
        clock.advance(Duration.ofMinutes(10));

        for (int away : new int[] {-90, 90}) {
            assertThat(signIns.signIn(
                            username, PASSWORD, key.code(clock.instant().plusSeconds(away))))
                    .isInstanceOf(SignIn.Refused.class);
        }
        for (int away : new int[] {-30, 0, 30}) {
            assertThat(signIns.signIn(
                            username, PASSWORD, key.code(clock.instant().plusSeconds(away))))
                    .isInstanceOf(SignIn.Done.class);
        }
    }

    @Test
    @Quality(41)
    @DisplayName("take a code once, wherever it is shown")
    void takeACodeOnce() {
        open(AccountKind.STAFF, PASSWORD, key);
        var used = code();
        var who = ((SignIn.Done) signIns.signIn(username, PASSWORD, used)).who();

        assertThat(reproofs.comeBack(who, used)).isEqualTo(Reproofs.Outcome.REFUSED);
        assertThat(reproofs.prove(who, PASSWORD, used)).isEqualTo(Reproofs.Outcome.REFUSED);
        assertThat(activate(new OwnKeys(OTHER, null, used))).isEqualTo(new Activation.WrongCode());
    }

    @Test
    @Quality(33)
    @DisplayName("wear out the welcome of whoever guesses codes at a locked desk or beside a sheet, and nobody else's")
    void wearOutTheGuessersWelcome() {
        open(AccountKind.STAFF, PASSWORD, key);
        var who = new SignedIn(id(), AccountKind.STAFF, "М. Тестова", null, Set.of(Role.RECEPTION));
        for (int n = 0; n < 5; n++) {
            from(1, () -> reproofs.comeBack(who, "000000"));
            clock.advance(Duration.ofSeconds(31));
            from(1, () -> activate(new OwnKeys(OTHER, null, "000000")));
            clock.advance(Duration.ofSeconds(31));
        }

        assertThat(from(1, () -> reproofs.comeBack(who, code()))).isEqualTo(Reproofs.Outcome.REFUSED);
        assertThat(from(1, () -> signIns.signIn(username, PASSWORD, code()))).isInstanceOf(SignIn.Refused.class);
        assertThat(from(2, () -> signIns.signIn(username, PASSWORD, code()))).isInstanceOf(SignIn.Done.class);
    }

    SignedIn sitsDown(MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var account = accounts.find(id()).orElseThrow();
        var who = new SignedIn(account.id(), account.kind(), account.displayName(), null, account.roles());
        sessions.open(who, request, new MockHttpServletResponse());
        return who;
    }

    String code() {
        return key.code(clock.instant());
    }

    AccountId id() {
        return accounts.byUsername(username).orElseThrow().id();
    }

    Activation open(AccountKind kind, String password, @Nullable TotpKey factor) {
        return open(
                kind,
                password,
                factor,
                factor == null ? null : factor.code(clock.instant().minusSeconds(30)));
    }

    Activation open(AccountKind kind, String password, @Nullable TotpKey factor, @Nullable String code) {
        var role = kind == AccountKind.STAFF ? Role.RECEPTION : Role.PATIENT;
        accounts.create(new Accounts.NewAccount(
                kind,
                username,
                "М. Тестова",
                kind == AccountKind.STAFF ? null : UUID.randomUUID(),
                SECRECY,
                Set.of(role)));
        if (kind == AccountKind.STAFF) {
            trainings.of(id());
        }
        return activate(new OwnKeys(password, factor, code));
    }

    Activation activate(OwnKeys own) {
        return transaction.execute(_ -> accounts.activate(id(), own));
    }

    <T> T from(int number, Supplier<T> request) {
        var answer = new java.util.ArrayList<T>();
        peers.<RuntimeException>serve(
                InetAddress.ofLiteral(network + Integer.toHexString(number) + "::66"), () -> answer.add(request.get()));
        return answer.getFirst();
    }
}
