package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Leftovers;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditLog;
import bg.registratura.audit.AuditTrail;
import bg.registratura.crypto.ColumnCipher;
import bg.registratura.crypto.CountingHasher;
import bg.registratura.crypto.CountingHasher.Work;
import bg.registratura.intrusion.IntrusionBook;
import bg.registratura.intrusion.Peers;
import bg.registratura.intrusion.Strangers;
import bg.registratura.intrusion.Watch;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The door")
class DoorTest {

    static final String PASSWORD = "сини покриви над Витоша";
    static final String WRONG = "зелени покриви над Витоша";

    @Autowired
    Accounts accounts;

    @Autowired
    TestTrainings trainings;

    @Autowired
    SignIns signIns;

    @Autowired
    AccountRepository repository;

    @Autowired
    ColumnCipher cipher;

    @Autowired
    RecoveryCodes recovery;

    @Autowired
    CountingHasher hasher;

    @Autowired
    AuditLog audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    Watch watch;

    @Autowired
    Peers peers;

    @Autowired
    IntrusionBook book;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory house;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    JdbcTemplate sql;

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

    @Test
    @Quality(27)
    @DisplayName("keeps passwords as Argon2id of 46 MiB and two passes, at or above the floor")
    void keepsArgon2id() {
        patient();

        assertThat(stored()).startsWith("$argon2id$v=19$m=47104,t=2,p=1$");
    }

    @Test
    @Quality(28)
    @DisplayName("makes a hash of an earlier, cheaper year anew when its owner comes in, and only then")
    void rehashes() {
        patient();
        sql.update(
                "update account set password_hash = ? where username = ?",
                hasher.ofAnEarlierYear(PASSWORD).value(),
                username);

        signIns.signIn(username, WRONG, null);
        assertThat(stored()).contains("m=19456");
        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.Done.class);
        assertThat(stored()).contains("m=47104");
        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality({30, 31, 32})
    @DisplayName("answers unknown, wrong, resting, closed and unopened alike, at the price of one comparison each")
    void answersAlike() {
        patient();
        var unopened = UUID.randomUUID().toString();
        create(unopened, AccountKind.PATIENT, Role.PATIENT);
        var closed = UUID.randomUUID().toString();
        At.desk(Role.SHIFT_LEAD, () -> accounts.disable(open(closed, AccountKind.PATIENT, Role.PATIENT, null)));
        var colleague = UUID.randomUUID().toString();
        open(colleague, AccountKind.STAFF, Role.RECEPTION, key);
        hasher.sinceLastLook();

        refused("nobody at all", WRONG, null);
        refused("nobody at all", PASSWORD, null);
        refused("", "", null);
        refused("x".repeat(10_000), WRONG, null);
        refused("\0\r\n\uD83E\uDDB7", WRONG, null);
        refused(username, WRONG, null);
        refused(username, "", null);
        refused(" " + username.toUpperCase() + "\t", PASSWORD + " ", null);
        refused(username, PASSWORD + "x".repeat(100_000), null);
        refused(unopened, PASSWORD, null);
        refused(closed, PASSWORD, null);
        refused(closed, WRONG, null);
        refused(colleague, WRONG, null);
        refused(colleague, PASSWORD, "000000");
    }

    @Test
    @Quality({30, 31})
    @DisplayName("forgives blanks and capitals in the name and nothing in the password")
    void takesTheNameAsItIsMeant() {
        patient();

        assertThat(signIns.signIn("  " + username.toUpperCase() + " ", PASSWORD, null))
                .isInstanceOf(SignIn.Done.class);
        assertThat(signIns.signIn(username, PASSWORD.toUpperCase(), null)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    @Quality(33)
    @DisplayName("rests ever longer after wrong tries, half a minute at most, and counts a hundred of them at most")
    void restsEverLonger() {
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(Delay::after).map(Duration::toSeconds))
                .containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        patient();
        for (int n = 0; n < 120; n++) {
            clock.advance(Duration.ofSeconds(31));
            from(n, () -> signIns.signIn(username, WRONG, null));
        }

        assertThat(failedAttempts()).isEqualTo(Strangers.MOST_FAILURES);
        clock.advance(Duration.ofSeconds(31));
        assertThat(from(1000, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Done.class);
        assertThat(failedAttempts()).isZero();
    }

    @Test
    @Quality(33)
    @DisplayName("does not hear a source again that helped to a hundred failures, and hears every other")
    void wearsTheGuesserOut() {
        patient();
        sql.update("update account set failed_attempts = 99 where username = ?", username);
        from(1, () -> signIns.signIn(username, WRONG, null));
        clock.advance(Duration.ofSeconds(31));

        assertThat(from(1, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Refused.class);
        assertThat(lastRefusal()).isEqualTo("STRANGER");
        assertThat(from(2, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(34)
    @DisplayName("slows one source down that tries five hundred names, and shuts it out; beside it people come in")
    void slowsASourceDown() {
        patient();
        int judged = 0;
        for (int n = 0; n < 500; n++) {
            var name = "nobody " + n;
            judged += from(1, () -> signIns.signIn(name, WRONG, null)) instanceof SignIn.Refused ? 1 : 0;
        }

        assertThat(judged).isLessThanOrEqualTo(20);
        assertThat(from(1, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Later.class);
        assertThat(from(2, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Done.class);
        clock.advance(Duration.ofMinutes(16));
        assertThat(from(1, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(34)
    @DisplayName("lets a patient in, slowly, who shares a source with somebody who guesses")
    void hearsAPatientBesideAGuesser() {
        patient();
        for (int n = 0; n < 25; n++) {
            from(1, () -> signIns.signIn("one of a few", WRONG, null));
        }
        assertThat(from(1, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Later.class);

        clock.advance(Duration.ofSeconds(3));
        assertThat(from(1, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(34)
    @DisplayName("lets a whole practice in behind one address: who comes in costs their source nothing")
    void letsAPracticeIn() {
        patient();
        for (int n = 0; n < 30; n++) {
            assertThat(from(1, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Done.class);
        }
    }

    @Test
    @Quality(35)
    @DisplayName("keeps its count in the database: another node, or this one after a restart, goes on from it")
    void sharesItsCount() {
        patient();
        for (int n = 0; n < 5; n++) {
            clock.advance(Duration.ofSeconds(31));
            signIns.signIn(username, WRONG, null);
        }
        var tries = new Tries(repository, house.createBean(Strangers.class), clock);
        var other = new Entering(
                new Proofs(repository, hasher, new SecondFactors(tries, recovery, cipher, clock), tries, clock),
                repository,
                audit,
                watch,
                clock);

        assertThat(transaction.<SignIn>execute(_ -> other.enter(username, PASSWORD, null)))
                .isInstanceOf(SignIn.Refused.class);
        assertThat(failedAttempts()).isEqualTo(5);
        clock.advance(Duration.ofSeconds(31));
        transaction.execute(_ -> other.enter(username, WRONG, null));
        assertThat(failedAttempts()).isEqualTo(6);
        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    @Quality(36)
    @DisplayName("is shut to no patient by strangers: two hundred wrong tries later they come in within half a minute")
    void locksNobodyOut() {
        patient();
        for (int n = 0; n < 200; n++) {
            from(n, () -> signIns.signIn(username, WRONG, null));
            clock.advance(Duration.ofSeconds(1));
        }

        clock.advance(Duration.ofSeconds(30));
        assertThat(from(1000, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(36)
    @DisplayName("rests no longer when the machine's clock, which ran ahead, is put right")
    void restsNoLongerWhenTheClockIsPutBack() {
        patient();
        for (int n = 0; n < 10; n++) {
            clock.advance(Duration.ofSeconds(31));
            from(n, () -> signIns.signIn(username, WRONG, null));
        }
        assertThat(from(900, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Refused.class);

        clock.advance(Duration.ofHours(-20));
        assertThat(from(1000, () -> signIns.signIn(username, PASSWORD, null))).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(36)
    @DisplayName("opens at once to a sheet from the desk, whatever strangers tried")
    void opensAtTheDeskAtOnce() {
        patient();
        for (int n = 0; n < 20; n++) {
            from(n, () -> signIns.signIn(username, WRONG, null));
            clock.advance(Duration.ofSeconds(31));
        }
        from(50, () -> signIns.signIn(username, WRONG, null));
        var id = repository.findByUsername(username).orElseThrow().id();

        transaction.executeWithoutResult(_ -> accounts.activate(id, new OwnKeys(WRONG, null, null)));
        assertThat(from(1000, () -> signIns.signIn(username, WRONG, null))).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @Quality(29)
    @DisplayName("under two hundred tries at once answers each, judges a few, and the desk goes on working")
    void standsAFlood() throws Exception {
        patient();
        try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(n -> flood.submit(() -> from(n, () -> signIns.signIn("nobody " + n, WRONG, null))))
                    .toList();
            staff.hire(Role.RECEPTION).sitsDown();
            assertThat(accounts.byUsername(username)).isPresent();

            int turnedAway = 0;
            for (var answer : answers) {
                turnedAway += answer.get() instanceof SignIn.Later ? 1 : 0;
            }
            assertThat(turnedAway).isPositive();
        }
    }

    @Test
    @Quality(38)
    @DisplayName("writes no address down for three wrong tries")
    void writesNoAddressDown() {
        patient();
        staff.hire(Role.ADMINISTRATOR).sitsDown();
        var before = book.all();
        for (int n = 0; n < 3; n++) {
            from(1, () -> signIns.signIn(username, WRONG, null));
        }

        assertThat(book.all()).isEqualTo(before);
    }

    @Test
    @Quality(38)
    @DisplayName("takes codes that were used before, over and over, for forged")
    void noticesUsedCodes() {
        open(username, AccountKind.STAFF, Role.RECEPTION, key);
        var used = key.code(clock.instant());
        assertThat(signIns.signIn(username, PASSWORD, used)).isInstanceOf(SignIn.Done.class);

        assertThat(from(1, () -> signIns.signIn(username, PASSWORD, used))).isInstanceOf(SignIn.Refused.class);
        assertThat(lastRefusal()).isEqualTo("USED_CODE");
    }

    @Test
    @Quality(71)
    @DisplayName("has every coming in, going out and refusal in the log, and no secret in it")
    void isLogged(CapturedOutput output) {
        open(username, AccountKind.STAFF, Role.RECEPTION, key);
        var code = key.code(clock.instant());
        int in = count(Action.SIGNED_IN);
        int refused = count(Action.SIGN_IN_REFUSED);

        signIns.signIn(username, WRONG, null);
        signIns.signIn("nobody", WRONG, null);
        signIns.signIn(username, PASSWORD, "000000");
        var done = (SignIn.Done) signIns.signIn(username, PASSWORD, code);
        signIns.signOut(done.who());

        assertThat(count(Action.SIGNED_IN)).isEqualTo(in + 1);
        assertThat(count(Action.SIGN_IN_REFUSED)).isEqualTo(refused + 3);
        assertThat(count(Action.SIGNED_OUT)).isPositive();
        assertThat(new Leftovers(owner, Path.of(".")).tables()).doesNotContain(PASSWORD, WRONG, key.base32());
        assertThat(output).doesNotContain(PASSWORD, WRONG, key.base32());
    }

    @Test
    @Quality(72)
    @DisplayName("logs no line that somebody made up in a name")
    void forgesNoLine(CapturedOutput output) {
        var forged = "nobody\r\n2126-01-01 00:00:00 WARN  Watch: {\"action\":\"SIGNED_IN\"}";
        refusedName(forged);
        refusedName(forged.replace("\r\n", "\u2028"));

        assertThat(output).doesNotContain("2126-01-01 00:00:00 WARN");
        assertThat(
                        sql.queryForList(
                                "select detail from audit_event where detail like '%SIGNED_IN%' or detail like binary '%nobody%'"))
                .isEmpty();
    }

    void refusedName(String name) {
        assertThat(signIns.signIn(name, WRONG, null)).isInstanceOf(SignIn.Refused.class);
    }

    /** From a network of its own each time: what is compared is the answer, not the pace. */
    void refused(String name, String password, @Nullable String code) {
        var answer = from(name.hashCode() & 0xFFF, () -> signIns.signIn(name, password, code));

        assertThat(answer).isEqualTo(new SignIn.Refused());
        assertThat(hasher.sinceLastLook()).isEqualTo(new Work(0, 1));
    }

    String stored() {
        return sql.queryForObject("select password_hash from account where username = ?", String.class, username);
    }

    int failedAttempts() {
        return sql.queryForObject("select failed_attempts from account where username = ?", Integer.class, username);
    }

    String lastRefusal() {
        return trail.page(new AuditTrail.Filter(Set.of(), null, Action.SIGN_IN_REFUSED, null, null), 0, 1)
                .getFirst()
                .detail();
    }

    int count(Action action) {
        return trail.count(new AuditTrail.Filter(Set.of(), null, action, null, null));
    }

    void patient() {
        open(username, AccountKind.PATIENT, Role.PATIENT, null);
    }

    AccountId create(String name, AccountKind kind, Role role) {
        var subject = kind == AccountKind.STAFF ? null : UUID.randomUUID();
        return accounts.create(new Accounts.NewAccount(
                        kind, name, "М. Тестова", subject, LocalDate.of(2125, 1, 1), Set.of(role)))
                .orElseThrow();
    }

    AccountId open(String name, AccountKind kind, Role role, @Nullable TotpKey factor) {
        var id = create(name, kind, role);
        if (kind == AccountKind.STAFF) {
            trainings.of(id);
        }
        transaction.executeWithoutResult(_ -> accounts.activate(
                id,
                new OwnKeys(
                        PASSWORD,
                        factor,
                        factor == null ? null : factor.code(clock.instant().minusSeconds(30)))));
        return id;
    }

    SignIn from(int number, Supplier<SignIn> request) {
        var answer = new SignIn[1];
        peers.<RuntimeException>serve(
                InetAddress.ofLiteral(network + Integer.toHexString(number) + "::66"), () -> answer[0] = request.get());
        return answer[0];
    }
}
