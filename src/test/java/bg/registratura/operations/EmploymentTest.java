package bg.registratura.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.operations.StaffChange.Kind;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import bg.registratura.security.Role;
import bg.registratura.security.SessionEnd;
import bg.registratura.security.TestStaff;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@DisplayName("Of somebody who works here")
class EmploymentTest {

    static final String REASON = "По заповед на управителя";

    @Autowired
    Employment employment;

    @Autowired
    Staff staff;

    @Autowired
    StaffHistory history;

    @Autowired
    Accounts accounts;

    @Autowired
    TestStaff people;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

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
    @DisplayName("the roles change with a reason on record, and what is open under the account ends")
    void rolesChangeWithAReason() {
        var one = people.hire(Role.RECEPTION).account();
        staff.train(one, dataProtection());
        long epoch = epoch(one);

        assertThat(employment.change(one, Set.of(Role.RECEPTION, Role.SHIFT_LEAD), REASON))
                .isEmpty();

        assertThat(summary(one).roles()).containsExactlyInAnyOrder(Role.RECEPTION, Role.SHIFT_LEAD);
        assertThat(epoch(one)).isGreaterThan(epoch);
        assertThat(sql.queryForObject("select session_end from account where account_id = ?", String.class, id(one)))
                .isEqualTo(SessionEnd.ROLES_CHANGED.name());
        assertThat(row(one))
                .containsEntry("kind", "ROLES")
                .containsEntry("roles_before", "RECEPTION")
                .containsEntry("roles_after", "RECEPTION,SHIFT_LEAD")
                .containsEntry("reason", REASON);
        var logged = trail.page(
                new AuditTrail.Filter(Set.of(), administrator.account().value(), Action.STAFF_CHANGED, null, null),
                0,
                5);
        assertThat(logged).singleElement().satisfies(entry -> assertThat(entry.detail())
                .isEqualTo("ROLES RECEPTION > RECEPTION,SHIFT_LEAD"));
    }

    @Test
    @DisplayName("nobody changes their own account, nobody gets the same roles or two that clash")
    void someChangesAreNone() {
        var one = people.hire(Role.RECEPTION).account();
        staff.train(one, dataProtection());

        assertThat(employment.change(administrator.account(), Set.of(Role.DPO), REASON))
                .contains(Hindrance.OWN_ACCOUNT);
        assertThat(employment.end(administrator.account(), staff.today(), REASON))
                .contains(Hindrance.OWN_ACCOUNT);
        assertThat(employment.change(one, Set.of(Role.RECEPTION), REASON)).contains(Hindrance.SAME_ROLES);
        staff.train(one, radiation());
        assertThat(employment.change(one, Set.of(Role.RECEPTION, Role.TECHNICIAN), REASON))
                .contains(Hindrance.APART);
        assertThat(employment.end(one, staff.today().plusDays(1), REASON)).contains(Hindrance.AHEAD);
        assertThat(summary(one).roles()).containsExactly(Role.RECEPTION);
    }

    @Test
    @DisplayName(
            "nobody becomes a radiographer before a training in radiation protection, nor anything new with one overdue")
    void nobodyIsPromotedUntrained() {
        var one = people.hire(Role.RECEPTION).account();
        staff.train(one, dataProtection());
        assertThat(employment.change(one, Set.of(Role.TECHNICIAN), REASON)).contains(Hindrance.NO_RADIATION_TRAINING);
        staff.train(one, radiation());
        assertThat(employment.change(one, Set.of(Role.TECHNICIAN), REASON)).isEmpty();

        clock.advance(Duration.ofDays(400));
        assertThat(employment.change(one, Set.of(Role.TECHNICIAN, Role.PHYSICIST), REASON))
                .contains(Hindrance.TRAINING_DUE);
    }

    @Test
    @DisplayName("nobody whose second factor was taken away gets another role before a new one is set up")
    void nobodyIsPromotedWithoutASecondFactor() {
        var one = people.hire(Role.RECEPTION).account();
        staff.train(one, dataProtection());
        sql.update(
                "update account set totp_key = null, activated_at = null, password_hash = null where account_id = ?",
                id(one));

        assertThat(employment.change(one, Set.of(Role.SHIFT_LEAD), REASON)).contains(Hindrance.NO_SECOND_FACTOR);
    }

    @Test
    @DisplayName("the end of work closes the account at once, takes its roles and is told what it leaves behind")
    void theEndClosesTheAccount() {
        var one = people.hire(Role.PHYSICIST).account();
        long epoch = epoch(one);
        var standing = employment.standing(one);
        assertThat(standing.sessions()).isZero();

        assertThat(employment.end(one, staff.today().minusDays(2), REASON)).isEmpty();

        assertThat(summary(one).disabledAt()).isNotNull();
        assertThat(summary(one).roles()).isEmpty();
        assertThat(epoch(one)).isGreaterThan(epoch);
        assertThat(sql.queryForObject("select session_end from account where account_id = ?", String.class, id(one)))
                .isEqualTo("CLOSED");
        assertThat(row(one)).containsEntry("kind", "LEFT").containsEntry("roles_before", "PHYSICIST");
        assertThat(employment.end(one, staff.today(), REASON)).contains(Hindrance.CLOSED);
        assertThat(employment.change(one, Set.of(Role.RECEPTION), REASON)).contains(Hindrance.CLOSED);
    }

    @Test
    @DisplayName("who comes back signs anew, is trained anew, has no key of before, and waits for a sheet")
    void whoComesBackIsNew() {
        var one = people.hire(Role.RECEPTION).account();
        var today = staff.today();
        var before = today.minusDays(30);
        assertThat(employment.resume(one, back(today, today, Role.RECEPTION))).contains(Hindrance.NOT_CLOSED);
        employment.end(one, today, REASON);

        assertThat(employment.resume(one, back(before, today, Role.RECEPTION))).contains(Hindrance.SECRECY_OLD);
        assertThat(employment.resume(one, back(today, before, Role.RECEPTION))).contains(Hindrance.TRAINING_OLD);
        assertThat(employment.resume(one, back(today, today.plusDays(1), Role.RECEPTION)))
                .contains(Hindrance.AHEAD);
        assertThat(employment.resume(one, back(today, today, Role.TECHNICIAN)))
                .contains(Hindrance.NO_RADIATION_TRAINING);
        assertThat(employment.resume(one, back(today, today, Role.SHIFT_LEAD))).isEmpty();

        var again = summary(one);
        assertThat(again.disabledAt()).isNull();
        assertThat(again.activatedAt()).isNull();
        assertThat(again.hasPassword()).isFalse();
        assertThat(again.hasSecondFactor()).isFalse();
        assertThat(again.secrecySignedOn()).isEqualTo(today);
        assertThat(again.roles()).containsExactly(Role.SHIFT_LEAD);
        assertThat(row(one)).containsEntry("kind", "RETURNED").containsEntry("roles_after", "SHIFT_LEAD");
    }

    @Test
    @DisplayName("the database takes no role, no return and no history but by the rules, whoever writes")
    void theDatabaseHoldsIt() {
        var one = people.hire(Role.RECEPTION).account();
        staff.train(one, dataProtection());
        refused("insert into account_role (account_id, role) values (?, 'SHIFT_LEAD')", "comes by a change", one);
        refused("delete from account_role where account_id = ?", "goes by a change", one);

        employment.change(one, Set.of(Role.RECEPTION, Role.SHIFT_LEAD), REASON);
        refused("delete from account_role where account_id = ?", "goes by a change", one);
        refused("update staff_change set reason = 'x' where account_id = ?", "denied", one);
        refused("delete from staff_change where account_id = ?", "denied", one);
        var second = people.hire(Role.ADMINISTRATOR).account();
        refused(change("ROLES", "ADMINISTRATOR", "DPO", "account_id"), "somebody_else", second);
        refused(change("ROLES", "RECEPTION", "SHIFT_LEAD", by()), "goes on from the last", one);
        refused(change("ROLES", "RECEPTION,SHIFT_LEAD", "TECHNICIAN", by()), "radiation protection first", one);
        refused(change("ROLES", "RECEPTION,SHIFT_LEAD", "SUPPORT", by()), "becomes support", one);
        refused(change("ROLES", "RECEPTION,SHIFT_LEAD", "RECEPTION", "uuid()"), "by an administrator", one);

        employment.end(one, staff.today(), REASON);
        refused("update account set disabled_at = null where account_id = ?", "by a return on record", one);
    }

    @Test
    @DisplayName("the database lets nobody back in on a training or an undertaking of before")
    void theDatabaseWantsThemAnew() {
        var one = people.hire(Role.RECEPTION).account();
        staff.train(one, dataProtection());
        employment.end(one, staff.today(), REASON);
        sql.update(change("RETURNED", "", "RECEPTION", by()), id(one));

        refused("update account set disabled_at = null where account_id = ?", "no key of before", one);
        refused(
                "update account set disabled_at = null, activated_at = null, password_hash = null, totp_key = null"
                        + " where account_id = ?",
                "secrecy anew",
                one);
        clock.advance(Duration.ofDays(3));
        var other = people.hire(Role.RECEPTION).account();
        employment.end(other, staff.today(), REASON);
        sql.update(change("RETURNED", "", "RECEPTION", by()), id(other));
        sql.update(
                "update account set disabled_at = null, activated_at = null, password_hash = null, totp_key = null,"
                        + " secrecy_signed_on = ? where account_id = ?",
                staff.today(),
                id(other));
        refused(
                "update account set activated_at = '2125-03-09', totp_key = x'00' where account_id = ?",
                "before a training in data protection",
                other);
    }

    @Test
    @DisplayName("the history is read by the officer and the auditor, with dates and reasons, and by nobody else")
    void theHistoryIsReadByThoseWhoCheck() {
        var name = "Ист. " + UUID.randomUUID();
        var one = staff.add(new Staff.NewStaff(
                        "hist" + UUID.randomUUID().toString().substring(0, 8),
                        name,
                        staff.today(),
                        "7/2125",
                        staff.today(),
                        "Д. Съветова",
                        Set.of(Role.RECEPTION)))
                .orElseThrow();
        employment.change(one, Set.of(Role.SHIFT_LEAD), REASON);
        employment.end(one, staff.today(), "Край на договора");
        clock.advance(Duration.ofDays(40));
        var today = staff.today();
        employment.resume(one, back(today, today, Role.RECEPTION));

        assertThatThrownBy(() -> history.all()).isInstanceOf(AccessDeniedException.class);
        for (var role : Set.of(Role.DPO, Role.AUDITOR)) {
            At.desk(role);
            var lines = history.all().stream()
                    .filter(line -> line.name().equals(name))
                    .toList();
            assertThat(lines)
                    .extracting(StaffChange::kind)
                    .containsExactly(Kind.RETURNED, Kind.LEFT, Kind.ROLES, Kind.HIRED);
            assertThat(lines.getFirst().effectiveOn()).isEqualTo(today);
            assertThat(lines.get(1).reason()).isEqualTo("Край на договора");
            assertThat(lines.get(2).before()).isEqualTo(List.of(Role.RECEPTION));
            assertThat(lines.get(2).after()).isEqualTo(List.of(Role.SHIFT_LEAD));
            assertThat(lines.get(2).recordedBy()).isNotBlank();
        }
    }

    void refused(String statement, String why, AccountId about) {
        assertThatThrownBy(() -> sql.update(statement, id(about))).hasStackTraceContaining(why);
    }

    String by() {
        return "'" + id(administrator.account()) + "'";
    }

    static String change(String kind, String before, String after, String by) {
        return "insert into staff_change (staff_change_id, account_id, place, kind, roles_before, roles_after, reason,"
                + " effective_on, recorded_at, recorded_by) select uuid(), account_id,"
                + " 1 + (select coalesce(max(c.place), 0) from staff_change c where c.account_id = a.account_id), '"
                + kind + "', '" + before + "', '" + after + "', 'x', '2125-03-01', '2125-03-02', " + by
                + " from account a where account_id = ?";
    }

    Map<String, Object> row(AccountId whose) {
        return sql.queryForList(
                        "select kind, roles_before, roles_after, reason from staff_change where account_id = ?"
                                + " order by place desc limit 1",
                        id(whose))
                .getFirst();
    }

    long epoch(AccountId whose) {
        return sql.queryForObject("select session_epoch from account where account_id = ?", Long.class, id(whose));
    }

    AccountSummary summary(AccountId whose) {
        return accounts.find(whose).orElseThrow();
    }

    Training dataProtection() {
        return new Training(Training.Kind.DATA_PROTECTION, staff.today(), "Д. Съветова");
    }

    Training radiation() {
        return new Training(Training.Kind.RADIATION_PROTECTION, staff.today(), "Учебен център");
    }

    static Return back(LocalDate signed, LocalDate trained, Role role) {
        return new Return(Set.of(role), signed, "8/2125", trained, "Д. Съветова", REASON);
    }

    static String id(AccountId whose) {
        return whose.value().toString();
    }
}
