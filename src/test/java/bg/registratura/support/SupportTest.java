package bg.registratura.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail.Entry;
import bg.registratura.dpo.LogReader;
import bg.registratura.language.Words;
import bg.registratura.operations.Staff;
import bg.registratura.security.AccountKind;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import bg.registratura.security.SignedIn;
import bg.registratura.security.TestStaff;
import bg.registratura.security.TotpKey;
import bg.registratura.support.SupportAccess.Order;
import bg.registratura.support.SupportDesk.Opening;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("The vendor's support")
class SupportTest {

    static final String PASSWORD = "зелени порти край Искъра";

    @Autowired
    SupportDesk desk;

    @Autowired
    SupportTimer timer;

    @Autowired
    TechnicalState state;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    TestStaff people;

    @Autowired
    LogReader log;

    @Autowired
    Words words;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    final TotpKey key = TotpKey.random();
    TestStaff.Colleague administrator;

    @BeforeEach
    void theAdministratorSitsDown() {
        clock.set(TestClock.START);
        administrator = people.hire(Role.ADMINISTRATOR);
        administrator.sitsDown();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("is let in under an account of this one access that is support and nothing else")
    void isLetInUnderAnAccountOfItsOwn() {
        var one = desk.open(opening(60));
        var other = desk.open(opening(15));

        assertThat(one.account()).isNotEqualTo(other.account());
        assertThat(account(one).roles()).containsExactly(Role.SUPPORT);
        assertThat(account(one).hasPassword()).isFalse();
        assertThat(account(one).secrecySignedOn()).isEqualTo(staff.today());
        assertThat(one.endsAt()).isEqualTo(one.openedAt().plus(Duration.ofHours(1)));
        assertThat(staff.all()).noneMatch(record -> record.account().id().equals(one.account()));
    }

    @Test
    @DisplayName("comes in with a second factor while the access is open, and not a second longer")
    void comesInWhileItIsOpen() {
        var access = desk.open(opening(30));
        activate(access);
        clock.advance(Duration.ofMinutes(29));
        assertThat(signIn(access)).isInstanceOf(SignIn.Done.class);
        long epoch = epoch(access);

        clock.advance(Duration.ofMinutes(1));
        timer.look();

        assertThat(account(access).disabledAt()).isEqualTo(access.endsAt());
        assertThat(epoch(access)).isGreaterThan(epoch);
        assertThat(signIn(access)).isInstanceOf(SignIn.Refused.class);
        assertThat(ended(access)).satisfies(one -> {
            assertThat(one.endedAt()).isEqualTo(one.endsAt());
            assertThat(one.endedBy()).isNull();
        });
    }

    @Test
    @DisplayName("is answered in words, and by no fault, in the moment between the end and its being noticed")
    void isAnsweredInTheLastMoment() {
        var access = desk.open(opening(15));
        activate(access);
        var late = desk.open(opening(15));
        transaction.executeWithoutResult(_ -> {
            sql.queryForList("select ended_at from support_access where ended_at is null for update");
            clock.advance(Duration.ofMinutes(15));

            assertThat(account(access).disabledAt())
                    .as("nobody could notice yet")
                    .isNull();
            assertThat(signIn(access)).isInstanceOf(SignIn.Refused.class);
            assertThat(accounts.activate(late.account(), new OwnKeys(PASSWORD, key, key.code(clock.instant()))))
                    .isInstanceOf(Activation.TooLate.class);
        });
        timer.look();
        assertThat(account(access).disabledAt()).isEqualTo(access.endsAt());
    }

    @Test
    @DisplayName("is put out by a press at once, by name")
    void isPutOutByAPress() {
        var access = desk.open(opening(480));
        activate(access);
        long epoch = epoch(access);
        clock.advance(Duration.ofMinutes(5));

        assertThat(desk.end(access.id())).isTrue();
        assertThat(desk.end(access.id())).isFalse();

        assertThat(account(access).disabledAt()).isNotNull();
        assertThat(epoch(access)).isGreaterThan(epoch);
        assertThat(signIn(access)).isInstanceOf(SignIn.Refused.class);
        assertThat(ended(access).endedBy()).isNotBlank();
    }

    @Test
    @DisplayName("is seen by the administrator in everything it does, and named support in the log")
    void isWatched() {
        var access = desk.open(opening(60));
        activate(access);
        assertThat(signIn(access)).isInstanceOf(SignIn.Done.class);
        sits(access);
        assertThat(state.read().figures().log()).isPositive();
        assertThatThrownBy(() -> staff.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.watched(access)).isInstanceOf(AccessDeniedException.class);

        administrator.sitsDown();
        assertThat(desk.watched(access))
                .allMatch(entry -> entry.actorRole().equals("SUPPORT"))
                .extracting(Entry::action)
                .containsSubsequence(Action.TECHNICAL_STATE_READ, Action.SIGNED_IN, Action.PASSWORD_SET);
        At.desk(Role.DPO);
        var page = log.read(
                new LogReader.Wanted(Optional.empty(), Optional.empty(), Optional.of(Action.TECHNICAL_STATE_READ), ""),
                0,
                5);
        assertThat(page.lines().getFirst().sentence())
                .contains(words.of("dpo.log.support", access.order().person()));
    }

    @Test
    @DisplayName("stands in a register that the officer and the auditor read, and that it was read is written down")
    void standsInARegister() {
        var access = desk.open(opening(15));
        assertThatThrownBy(() -> desk.register()).isInstanceOf(AccessDeniedException.class);
        for (var role : new Role[] {Role.DPO, Role.AUDITOR}) {
            At.desk(role);
            assertThat(desk.register()).anySatisfy(one -> {
                assertThat(one.id()).isEqualTo(access.id());
                assertThat(one.order()).isEqualTo(access.order());
            });
        }
    }

    @Test
    @DisplayName(
            "is refused by the database without an end, for longer than eight hours, or with a role that sees persons")
    void isRefusedByTheDatabase() {
        refused(insert(account("SUPPORT"), "null"), "ends_at");
        refused(insert(account("SUPPORT"), "'2125-03-05 16:30:01'"), "quarter_to_eight_hours");
        refused(insert(account("SUPPORT"), "'2125-03-05 08:44:59'"), "quarter_to_eight_hours");
        refused(insert(account("RECEPTION"), "'2125-03-05 11:00'"), "may nothing else");
        refused(insert(account("DPO"), "'2125-03-05 11:00'"), "may nothing else");
        var good = account("SUPPORT");
        refused(
                insert(good, "'2125-03-05 11:00'")
                        .replace(administrator.account().value().toString(), good),
                "by an administrator");
        sql.update(insert(good, "'2125-03-05 16:30'"));
        refused("insert into account_role (account_id, role) values ('" + good + "', 'RECEPTION')", "never of one");

        refused("update support_access set ends_at = '2125-03-05 19:00' where account_id = '" + good + "'", "denied");
        refused("delete from support_access where account_id = '" + good + "'", "denied");
        refused("update support_access set ended_at = '2125-03-05 19:00' where account_id = '" + good + "'", "in_time");
        sql.update("update support_access set ended_at = '2125-03-05 12:00' where account_id = '" + good + "'");
        refused("update support_access set ended_at = null where account_id = '" + good + "'", "ends once");
        refused("update account set disabled_at = null where account_id = '" + good + "'", "staff is opened again");
    }

    @Test
    @DisplayName("is let in by the database at no other time, whatever the house above says")
    void isLetInAtNoOtherTime() {
        var stranger = account("SUPPORT");
        train(stranger);
        refused(activated(stranger, "2125-03-05 10:30"), "while their access is open");

        var access = desk.open(opening(30));
        activate(access);
        refused(
                "update account set last_sign_in_at = '2125-03-10 10:00' where account_id = '"
                        + access.account().value() + "'",
                "while their access is open");
    }

    Opening opening(int minutes) {
        return new Opening(
                new Order(
                        "И. Поддържащ " + UUID.randomUUID(),
                        "Примерен софтуер ООД",
                        "Договор 7/2125",
                        "Бавно отваряне на снимки"),
                Duration.ofMinutes(minutes),
                staff.today(),
                "7/2125",
                staff.today(),
                "Примерен софтуер ООД");
    }

    void activate(SupportAccess access) {
        var code = key.code(clock.instant().minusSeconds(30));
        transaction.executeWithoutResult(_ -> accounts.activate(access.account(), new OwnKeys(PASSWORD, key, code)));
    }

    SignIn signIn(SupportAccess access) {
        return signIns.signIn(access.username(), PASSWORD, key.code(clock.instant()));
    }

    void sits(SupportAccess access) {
        var who =
                new SignedIn(access.account(), AccountKind.STAFF, access.order().person(), null, Set.of(Role.SUPPORT));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(Role.SUPPORT.authority()))));
    }

    AccountSummary account(SupportAccess access) {
        return accounts.find(access.account()).orElseThrow();
    }

    SupportAccess ended(SupportAccess access) {
        return desk.current().stream()
                .filter(one -> one.id().equals(access.id()))
                .findFirst()
                .orElseThrow();
    }

    long epoch(SupportAccess access) {
        return sql.queryForObject(
                "select session_epoch from account where account_id = ?",
                Long.class,
                access.account().value().toString());
    }

    void refused(String statement, String why) {
        assertThatThrownBy(() -> sql.update(statement)).hasStackTraceContaining(why);
    }

    /** Written by plain SQL, as the application may. */
    String account(String role) {
        var id = UUID.randomUUID().toString();
        sql.update(
                "insert into account (account_id, kind, username, display_name, secrecy_signed_on, created_at)"
                        + " values (?, 'STAFF', ?, 'И. Поддържащ', '2125-01-01', '2125-03-01')",
                id,
                id);
        sql.update("insert into account_role (account_id, role) values (?, ?)", id, role);
        return id;
    }

    void train(String account) {
        sql.update(
                "insert into staff_training (staff_training_id, account_id, kind, held_on, given_by, recorded_at)"
                        + " values (uuid(), ?, 'DATA_PROTECTION', '2125-03-01', 'Д. Съветова', '2125-03-01 10:00')",
                account);
    }

    static String activated(String account, String at) {
        return "update account set activated_at = '" + at + "', totp_key = x'00' where account_id = '" + account + "'";
    }

    String insert(String account, String endsAt) {
        return "insert into support_access (support_access_id, account_id, person_name, company, contract_reference,"
                + " purpose, opened_at, opened_by, ends_at) values (uuid(), '" + account
                + "', 'И. Поддържащ', 'Примерен софтуер ООД', '7/2125', 'Проба', '2125-03-05 08:30', '"
                + administrator.account().value() + "', " + endsAt + ")";
    }
}
