package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.shell.ProofNeeded;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("Recovery codes")
class RecoveryCodesTest {

    @Autowired
    RecoveryCodes codes;

    @Autowired
    OwnRecovery own;

    @Autowired
    SignIns signIns;

    @Autowired
    Reproofs reproofs;

    @Autowired
    Sessions sessions;

    @Autowired
    AccountStops stops;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    TestStaff.Colleague colleague;
    SignedIn who;
    List<String> sheet;

    @BeforeEach
    void print() {
        clock.advance(Duration.ofDays(1));
        colleague = staff.hire(Role.RECEPTION);
        who = new SignedIn(colleague.account(), AccountKind.STAFF, "Ст. Пробна", null, Set.of(Role.RECEPTION));
        colleague.sitsDown();
        sheet = codes.issue(who);
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("are ten, each good once in the place of the second factor, and never without the password")
    void areGoodOnce() {
        assertThat(sheet).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9]{10}"));
        At.theDoor();
        var grouped = sheet.get(3).substring(0, 5) + " " + sheet.get(3).substring(5);

        assertThat(signIn("сини покриви на Витоша", sheet.get(3))).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn(colleague.signature().password(), grouped)).isInstanceOf(SignIn.Done.class);
        assertThat(signIn(colleague.signature().password(), grouped)).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn(colleague.signature().password(), sheet.get(4))).isInstanceOf(SignIn.Done.class);
        assertThat(reproofs.comeBack(who, sheet.get(5))).isEqualTo(Reproofs.Outcome.PROVED);
        assertThat(reproofs.comeBack(who, sheet.get(5))).isEqualTo(Reproofs.Outcome.REFUSED);
    }

    @Test
    @DisplayName("delay whoever guesses them, as wrong codes of an application do")
    void delayWhoeverGuesses() {
        At.theDoor();
        for (int n = 0; n < 3; n++) {
            assertThat(signIn(colleague.signature().password(), "100000000" + n))
                    .isInstanceOf(SignIn.Refused.class);
        }

        assertThat(signIn(colleague.signature().password(), sheet.getFirst())).isInstanceOf(SignIn.Refused.class);
        clock.advance(Duration.ofSeconds(31));
        assertThat(signIn(colleague.signature().password(), sheet.getFirst())).isInstanceOf(SignIn.Done.class);
    }

    @Test
    @DisplayName("die when others are printed, and when the second factor they stand for is removed")
    void dieWhenOthersArePrinted() {
        var others = codes.issue(who);
        At.theDoor();
        assertThat(signIn(colleague.signature().password(), sheet.get(7))).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn(colleague.signature().password(), others.get(7))).isInstanceOf(SignIn.Done.class);

        At.desk(Role.ADMINISTRATOR);
        transaction.executeWithoutResult(_ -> stops.forgetSecondFactor(colleague.account()));
        assertThat(codes.state(colleague.account())).isEmpty();
    }

    @Test
    @Quality(46)
    @DisplayName(
            "are counted, tell when few are left, and one that was used is told at the next entry and stands in the log")
    void areCounted() {
        var before = clock.instant();
        int spent = count();
        assertThat(own.left()).isEqualTo(new OwnRecovery.Left(before.minus(Duration.ofMinutes(1)), 10, false));
        assertThat(own.usedSince(before)).isEmpty();
        for (int n = 0; n < 7; n++) {
            assertThat(signIn(colleague.signature().password(), sheet.get(n))).isInstanceOf(SignIn.Done.class);
        }

        assertThat(own.left().codes()).isEqualTo(3);
        assertThat(own.left().few()).isTrue();
        assertThat(own.usedSince(before)).isPresent();
        assertThat(own.usedSince(clock.instant().plusSeconds(1))).isEmpty();
        assertThat(count()).isEqualTo(spent + 7);
    }

    @Test
    @Quality(7)
    @DisplayName("are kept as hashes alone and on no sheet of the house's")
    void areKeptAsHashes() {
        var pdf = own.print(Locale.of("bg"));

        assertThat(pdf).isNotEmpty();
        assertThat(sql.queryForList(
                        "select secret_hash from recovery_code where account_id = ?",
                        String.class,
                        colleague.account().value().toString()))
                .hasSize(10)
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=47104,t=2,p=1$"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.update("update recovery_code set spent_at = null"));
    }

    @Test
    @Quality(54)
    @DisplayName("are printed on a fresh proof, and by nobody who has no second factor")
    void arePrintedOnAFreshProof() {
        sessions.open(who, new MockHttpServletRequest(), new MockHttpServletResponse());
        clock.advance(Freshness.FRESH.plusSeconds(1));
        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> own.print(Locale.of("bg")));

        At.desk(Role.ADMINISTRATOR);
        transaction.executeWithoutResult(_ -> stops.forgetSecondFactor(colleague.account()));
        colleague.sitsDown();
        assertThat(own.isForMe()).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> codes.issue(who));
    }

    SignIn signIn(String password, String code) {
        return signIns.signIn(colleague.signature().username(), password, code);
    }

    int count() {
        return trail.count(new AuditTrail.Filter(Set.of(), null, Action.RECOVERY_CODE_SPENT, null, null));
    }
}
