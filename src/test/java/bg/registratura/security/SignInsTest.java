package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SignInsTest {

    static final String PASSWORD = "сини покриви над Витоша";

    @Autowired
    Accounts accounts;

    @Autowired
    TestTrainings trainings;

    @Autowired
    SignIns signIns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    final String username = UUID.randomUUID().toString();
    final TotpKey key = TotpKey.random();

    @Test
    void aPatientComesInWithTheirOwnPassword() {
        patient();

        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void thePasswordIsTakenExactlyAsTyped() {
        patient();

        assertThat(signIns.signIn(username, PASSWORD + " ", null)).isInstanceOf(SignIn.Refused.class);
        assertThat(signIns.signIn(username, PASSWORD.toUpperCase(), null)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void unknownAndWrongLookTheSame() {
        patient();

        assertThat(signIns.signIn("nobody", PASSWORD, null)).isEqualTo(signIns.signIn(username, "wrong", null));
    }

    @Test
    void staffNeedTheCodeToo() {
        staff();

        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.CodeNeeded.class);
        assertThat(signIns.signIn(username, PASSWORD, "000000")).isInstanceOf(SignIn.Refused.class);
        assertThat(signIns.signIn(username, PASSWORD, key.code(clock.instant())))
                .isInstanceOf(SignIn.Done.class);
    }

    @Test
    void aCodeWorksOnce() {
        staff();
        var code = key.code(clock.instant());

        assertThat(signIns.signIn(username, PASSWORD, code)).isInstanceOf(SignIn.Done.class);
        assertThat(signIns.signIn(username, PASSWORD, code)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void aCodeOfThreeStepsAgoIsTooOld() {
        staff();

        assertThat(signIns.signIn(username, PASSWORD, key.code(clock.instant().minusSeconds(90))))
                .isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void wrongTriesDelayAndNeverLock() {
        patient();
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofSeconds(31));
            signIns.signIn(username, "wrong", null);
        }

        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.Refused.class);
        clock.advance(Duration.ofSeconds(31));
        assertThat(signIns.signIn(username, PASSWORD, null)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void everyTryIsOnRecord() {
        patient();
        int before = refusals();
        signIns.signIn(username, "wrong", null);

        assertThat(refusals()).isEqualTo(before + 1);
    }

    int refusals() {
        return trail.count(new AuditTrail.Filter(Set.of(), null, Action.SIGN_IN_REFUSED, null, null));
    }

    String code(TotpKey secondFactor) {
        return secondFactor == null ? null : secondFactor.code(clock.instant().minusSeconds(30));
    }

    void patient() {
        open(AccountKind.PATIENT, Set.of(Role.PATIENT), null);
    }

    void staff() {
        open(AccountKind.STAFF, Set.of(Role.RECEPTION), key);
    }

    void open(AccountKind kind, Set<Role> roles, TotpKey secondFactor) {
        var subject = kind == AccountKind.STAFF ? null : UUID.randomUUID();
        var id = accounts.create(
                        new Accounts.NewAccount(kind, username, "М. Тестова", subject, LocalDate.of(2125, 1, 1), roles))
                .orElseThrow();
        if (kind == AccountKind.STAFF) {
            trainings.of(id);
        }
        transaction.executeWithoutResult(
                _ -> accounts.activate(id, new OwnKeys(PASSWORD, secondFactor, code(secondFactor))));
    }
}
