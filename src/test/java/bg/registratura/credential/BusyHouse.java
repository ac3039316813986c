package bg.registratura.credential;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.LogVerifier;
import bg.registratura.identity.Checked;
import bg.registratura.language.Languages;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.SignIns;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A house in a process of its own that hands sheets over and hears wrong passwords without a pause. What it has done it
 * says, a line each, until somebody kills it.
 */
@DatabaseTest
final class BusyHouse {

    static final String OPEN = "open";
    static final String BEGINS = "begins";
    static final String HANDED = "handed";
    static final String REFUSED = "refused";
    static final String SOMEBODY = "patient";

    private static final Duration WHILE_THE_POWER_WAS_OUT = Duration.ofHours(1);
    private static final String PASSWORD = "сини покриви над Витоша";

    @Autowired
    SheetDesk desk;

    @Autowired
    Handovers handovers;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    LogVerifier verifier;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    public static void main(String[] arguments) throws Exception {
        var house = new BusyHouse();
        new TestContextManager(BusyHouse.class).prepareTestInstance(house);
        house.work();
    }

    private void work() {
        say(OPEN, verifier.verify().getClass().getSimpleName());
        resting().forEach(until -> clock.set(until.minusSeconds(1)));
        say(SOMEBODY, signIns.signIn(SOMEBODY, PASSWORD, null).getClass().getSimpleName());
        if (accounts.byUsername(SOMEBODY).isEmpty()) {
            open();
        } else {
            clock.advance(WHILE_THE_POWER_WAS_OUT);
        }
        while (true) {
            clock.advance(Duration.ofSeconds(31));
            handsOver();
            signIns.signIn(SOMEBODY, "нещо съвсем друго и дълго", null);
            say(REFUSED, "");
        }
    }

    /** A clock goes on while the power is out: it stands in the last second of the door's rest. */
    private List<Instant> resting() {
        return sql.query(
                "select next_attempt_at from account where username = ? and next_attempt_at is not null",
                (row, _) -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                SOMEBODY);
    }

    private void open() {
        var id = accounts.create(new Accounts.NewAccount(
                        AccountKind.PATIENT,
                        SOMEBODY,
                        "М. Тестова",
                        UUID.randomUUID(),
                        LocalDate.of(2125, 1, 1),
                        Set.of(Role.PATIENT)))
                .orElseThrow();
        transaction.executeWithoutResult(_ -> accounts.activate(id, new OwnKeys(PASSWORD, null, null)));
    }

    private void handsOver() {
        var patient = desk.somebody();
        var check = desk.look(new Checked.OfPatient(patient));
        var recipient = new Recipient("Вяра Примерна", "клиентски № 1", patient.value(), Recipient.Kind.PATIENT);
        say(BEGINS, "");
        var done = (Handover.Ready) handovers.handOver(check, recipient, Languages.BULGARIAN);
        say(HANDED, done.protocol().value().toString());
        At.theDoor();
    }

    private static void say(String what, String more) {
        System.out.println(what + " " + more);
    }
}
