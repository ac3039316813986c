package bg.registratura.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.security.AccountId;
import bg.registratura.security.Role;
import bg.registratura.security.Separation;
import bg.registratura.security.Separation.Clash;
import bg.registratura.security.TestStaff;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@DisplayName("A member of staff")
class StaffTest {

    @Autowired
    Staff staff;

    @Autowired
    StaffRegister register;

    @Autowired
    Employment employment;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    @BeforeEach
    void theAdministratorSitsDown() {
        clock.set(TestClock.START);
        people.hire(Role.ADMINISTRATOR).sitsDown();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("is let in by the database only with the undertaking and a training in data protection on record")
    void isLetInOnlyWithBoth() {
        var bare = account(Set.of(Role.RECEPTION));
        assertThatThrownBy(() -> activate(bare)).hasStackTraceContaining("before a training in data protection");
        train(bare, "RADIATION_PROTECTION");
        assertThatThrownBy(() -> activate(bare)).hasStackTraceContaining("before a training in data protection");
        train(bare, "DATA_PROTECTION");
        assertThatThrownBy(() -> activate(bare)).hasStackTraceContaining("before the number of their undertaking");
        undertake(bare, "2124-12-31", "7/2124");
        assertThatThrownBy(() -> activate(bare))
                .as("of another undertaking")
                .hasStackTraceContaining("before the number of their undertaking");
        undertake(bare, "2125-01-01", "1/2125");
        activate(bare);

        var silent = account(Set.of(Role.RECEPTION));
        train(silent, "DATA_PROTECTION");
        sql.update("update account set secrecy_signed_on = null where account_id = ?", silent);
        assertThatThrownBy(() -> activate(silent)).hasStackTraceContaining("account_of_staff_keeps_secrecy");
    }

    @Test
    @DisplayName("has trainings that nobody changes, removes, dates ahead, or enters of a patient")
    void hasTrainingsThatStand() {
        var one = account(Set.of(Role.RECEPTION));
        train(one, "DATA_PROTECTION");

        assertThatThrownBy(() -> sql.update("update staff_training set given_by = 'x'"))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from staff_training")).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> train(one, "DATA_PROTECTION", "2125-03-02"))
                .hasStackTraceContaining("staff_training_was_held_before_it_is_recorded");
        var patient = UUID.randomUUID().toString();
        sql.update(
                "insert into account (account_id, kind, username, display_name, subject_id, created_at)"
                        + " values (?, 'PATIENT', ?, 'М. Тестова', uuid(), '2125-03-01')",
                patient,
                patient);
        assertThatThrownBy(() -> train(patient, "DATA_PROTECTION")).hasStackTraceContaining("one of the staff");
    }

    @Test
    @DisplayName(
            "has an undertaking whose number is a number, is entered once more where it was not, and never changes")
    void hasAnUndertakingWithANumber() {
        var today = staff.today();
        var id = added("paper" + UUID.randomUUID().toString().substring(0, 8), today);
        assertThat(record(id).undertaking()).isEqualTo(new Undertaking(today, "7/2125"));
        assertThatThrownBy(() -> staff.file(id, " -- ")).isInstanceOf(IllegalArgumentException.class);
        staff.file(id, " 12/2125 ");
        assertThat(record(id).undertaking()).isEqualTo(new Undertaking(today, "12/2125"));

        var older = new AccountId(UUID.fromString(account(Set.of(Role.RECEPTION))));
        undertake(older.value().toString(), "2125-01-01", "-");
        assertThat(record(older).isNumbered()).isFalse();
        staff.file(older, "3/2125");
        assertThat(record(older).undertaking()).isEqualTo(new Undertaking(LocalDate.of(2125, 1, 1), "3/2125"));

        assertThatThrownBy(() -> sql.update("update secrecy_paper set paper_number = 'x'"))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from secrecy_paper")).hasStackTraceContaining("denied");
        At.desk(Role.DPO);
        assertThatThrownBy(() -> staff.file(id, "13/2125")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("stands on paper with undertaking and trainings, and that it was printed is on record")
    void standsOnPaper() {
        var today = staff.today();
        var name = "sheet" + UUID.randomUUID().toString().substring(0, 8);
        added(name, today);
        var draft = register.draft(Languages.BULGARIAN);

        assertThat(draft.values().get("rows").toString()).contains("7/2125", Dates.form(today), "Д. Съветова");
        assertThat(register.print(Languages.BULGARIAN)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        At.desk(Role.RECEPTION);
        assertThatThrownBy(() -> register.print(Languages.BULGARIAN)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("is due for training a year after the last one, and from the first day without any")
    void isDueAYearAfter() {
        var today = staff.today();
        var id = added(
                "due" + UUID.randomUUID().toString().substring(0, 8),
                today.minusYears(1).plusDays(1));
        assertThat(record(id).isDue(today)).isFalse();
        assertThat(record(id).isDue(today.plusDays(1))).isTrue();

        staff.train(id, new Training(Training.Kind.RADIATION_PROTECTION, today, "Физик"));
        assertThat(record(id).isDue(today.plusDays(1))).isTrue();
        staff.train(id, new Training(Training.Kind.DATA_PROTECTION, today, "Д. Съветова"));
        assertThat(record(id).isDue(today.plusDays(1))).isFalse();
        assertThat(record(id).trainings()).hasSize(3);
        assertThat(employment.end(id, today, "Край на договора")).isEmpty();
        assertThat(record(id).isDue(today.plusYears(5))).isFalse();

        assertThat(record(new AccountId(UUID.fromString(account(Set.of(Role.RECEPTION)))))
                        .isDue(today))
                .isTrue();
    }

    @Test
    @DisplayName("is read by the officer and entered by the administrator alone")
    void isReadByTheOfficer() {
        At.desk(Role.DPO);

        assertThat(staff.all()).isNotEmpty();
        assertThatThrownBy(() -> staff.train(
                        new AccountId(UUID.randomUUID()),
                        new Training(Training.Kind.DATA_PROTECTION, staff.today(), "Д. Съветова")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @TestFactory
    @DisplayName(
            "never holds two roles of which one undoes the other: the form and the database say the same of every pair")
    Stream<DynamicTest> neverHoldsTwoThatClash() {
        var roles = EnumSet.complementOf(EnumSet.of(Role.PATIENT, Role.DENTIST, Role.PRACTICE_ADMINISTRATOR));
        return roles.stream().flatMap(one -> roles.stream()
                .filter(other -> one.compareTo(other) < 0)
                .map(other -> DynamicTest.dynamicTest(one + " with " + other, () -> {
                    var pair = EnumSet.of(one, other);
                    if (Separation.of(pair).isEmpty()) {
                        assertThat(account(pair)).isNotEmpty();
                    } else {
                        assertThat(Separation.of(pair)).contains(new Clash(one, other));
                        assertThatThrownBy(() -> account(pair)).hasStackTraceContaining("never of one account");
                    }
                })));
    }

    @Test
    @DisplayName(
            "with two offices that clash is a desk, an officer, an auditor, an administrator, or who sees pixels: one of them")
    void theClashesAreThese() {
        assertThat(Separation.of(EnumSet.of(Role.RECEPTION, Role.SHIFT_LEAD))).isEmpty();
        assertThat(Separation.of(EnumSet.of(Role.TECHNICIAN, Role.REPORTING_PHYSICIAN, Role.PHYSICIST)))
                .isEmpty();
        assertThat(Separation.of(EnumSet.of(Role.RECEPTION, Role.TECHNICIAN)))
                .contains(new Clash(Role.RECEPTION, Role.TECHNICIAN));
        assertThat(Separation.of(EnumSet.of(Role.DPO, Role.PHYSICIST))).contains(new Clash(Role.PHYSICIST, Role.DPO));
    }

    StaffRecord record(AccountId id) {
        return staff.all().stream()
                .filter(one -> one.account().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    AccountId added(String username, LocalDate trainedOn) {
        return staff.add(new Staff.NewStaff(
                        username, "Ст. Пробна", trainedOn, "7/2125", trainedOn, "Д. Съветова", Set.of(Role.RECEPTION)))
                .orElseThrow();
    }

    /** Written by plain SQL, as the application may. */
    String account(Set<Role> roles) {
        var id = UUID.randomUUID().toString();
        sql.update(
                "insert into account (account_id, kind, username, display_name, secrecy_signed_on, created_at)"
                        + " values (?, 'STAFF', ?, 'Ст. Пробна', '2125-01-01', '2125-03-01')",
                id,
                id);
        roles.forEach(role -> sql.update("insert into account_role (account_id, role) values (?, ?)", id, role.name()));
        return id;
    }

    void activate(String account) {
        sql.update(
                "update account set activated_at = '2125-03-01 10:00', totp_key = x'00' where account_id = ?", account);
    }

    void undertake(String account, String signedOn, String number) {
        sql.update(
                "insert into secrecy_paper (secrecy_paper_id, account_id, signed_on, paper_number, recorded_at)"
                        + " values (uuid(), ?, ?, ?, '2125-01-02 12:00')",
                account,
                signedOn,
                number);
    }

    void train(String account, String kind) {
        train(account, kind, "2125-03-01");
    }

    void train(String account, String kind, String day) {
        sql.update(
                "insert into staff_training (staff_training_id, account_id, kind, held_on, given_by, recorded_at)"
                        + " values (uuid(), ?, ?, ?, 'Д. Съветова', '2125-03-01 10:00')",
                account,
                kind,
                day);
    }
}
