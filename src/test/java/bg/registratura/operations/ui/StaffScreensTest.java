package bg.registratura.operations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.language.Dates;
import bg.registratura.operations.Employment;
import bg.registratura.operations.Staff;
import bg.registratura.operations.StaffRecord;
import bg.registratura.operations.Training;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@DisplayName("The screens of those who work here")
class StaffScreensTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Staff staff;

    @Autowired
    Employment employment;

    @Autowired
    TestStaff people;

    @Autowired
    TestClock clock;

    final String name = "Нова " + UUID.randomUUID();
    Screen screen;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        people.hire(Role.ADMINISTRATOR).sitsDown();
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName(
            "ask for undertaking and training, name the two roles that do not go together, and keep what was typed")
    void askForEverythingAndNameTheClash() {
        screen.open(Div.class);
        new StaffDialog(staff, () -> {}).open();
        screen.press("operations.save");
        assertThat(invalidDays()).isEqualTo(2);
        screen.type("operations.staff.name", name);
        screen.type(
                "operations.staff.username",
                "nova" + UUID.randomUUID().toString().substring(0, 8));
        screen.choose("operations.staff.secrecy", staff.today());
        screen.type("operations.staff.paper", "7/2125");
        screen.choose("operations.staff.trained", staff.today());
        screen.type("operations.staff.trainer", "Д. Съветова");
        CheckboxGroup<Role> roles = screen.field(CheckboxGroup.class, "operations.staff.roles");
        _setValue(roles, Set.of(Role.RECEPTION, Role.TECHNICIAN));
        screen.press("operations.save");

        assertThat(roles.getErrorMessage())
                .isEqualTo(screen.text(
                        "operations.staff.roles.apart",
                        screen.text("security.role.RECEPTION"),
                        screen.text("security.role.TECHNICIAN")));
        assertThat(screen.field("operations.staff.name").getValue()).isEqualTo(name);
        _setValue(roles, Set.of(Role.RECEPTION, Role.SHIFT_LEAD));
        screen.press("operations.save");
        assertThat(newcomer().trainings())
                .containsExactly(new Training(Training.Kind.DATA_PROTECTION, staff.today(), "Д. Съветова"));
    }

    @Test
    @DisplayName("take no undertaking and no training of a day ahead from a newcomer")
    void takeNothingOfADayAhead() {
        screen.open(Div.class);
        new StaffDialog(staff, () -> {}).open();
        screen.type("operations.staff.name", name);
        screen.type(
                "operations.staff.username",
                "nova" + UUID.randomUUID().toString().substring(0, 8));
        screen.choose("operations.staff.secrecy", staff.today().plusDays(1));
        screen.type("operations.staff.paper", "7/2125");
        screen.choose("operations.staff.trained", staff.today().plusDays(1));
        screen.type("operations.staff.trainer", "Д. Съветова");
        _setValue(
                screen.<CheckboxGroup<Role>>field(CheckboxGroup.class, "operations.staff.roles"),
                Set.of(Role.RECEPTION));
        screen.press("operations.save");

        assertThat(invalidDays()).isEqualTo(2);
        screen.choose("operations.staff.secrecy", staff.today());
        screen.choose("operations.staff.trained", staff.today());
        screen.press("operations.save");
        assertThat(newcomer().trainings()).hasSize(1);
    }

    @Test
    @DisplayName("enter a training of the past and no other, and put who is due on top")
    void enterATrainingOfThePast() {
        var lastYear = staff.today().minusYears(1);
        staff.add(new Staff.NewStaff(
                "nova" + UUID.randomUUID().toString().substring(0, 8),
                name,
                lastYear,
                "7/2125",
                lastYear,
                "Д. Съветова",
                Set.of(Role.AUDITOR)));
        screen.open(TrainingsView.class);
        assertThat(row()).contains(screen.text("operations.training.is-due"));

        new TrainingDialog(staff, newcomer().account(), () -> {}).open();
        screen.choose("operations.training.held", staff.today().plusDays(1));
        screen.press("operations.save");
        DatePicker day = screen.field(DatePicker.class, "operations.training.held");
        assertThat(day.isInvalid()).isTrue();
        screen.choose("operations.training.held", staff.today());
        screen.press("operations.save");
        screen.see("operations.required");
        screen.type("operations.staff.trainer", "Учебен център");
        screen.press("operations.save");

        screen.close();
        screen.open(TrainingsView.class);
        assertThat(row()).contains(screen.text("operations.training.fresh")).contains("Учебен център");
    }

    @Test
    @DisplayName(
            "show under which number the undertaking lies, ask for it where nobody knows, and take no dash for one")
    void showTheNumberOfTheUndertaking() {
        screen.open(Div.class);
        add(Role.AUDITOR);
        new PaperDialog(staff, newcomer().account(), staff.today(), () -> {}).open();
        screen.type("operations.staff.paper", "-");
        screen.press("operations.save");
        screen.see("operations.required");
        screen.type("operations.staff.paper", "21/2125");
        screen.press("operations.save");

        screen.close();
        screen.open(TrainingsView.class);
        assertThat(row()).contains(screen.text("operations.undertaking", Dates.form(staff.today()), "21/2125"));
        screen.close();
        screen.open(StaffView.class);
        Grid<StaffRecord> grid = _find(Grid.class).getFirst();
        assertThat(grid.getListDataView().getItems()).contains(newcomer());
        screen.see("operations.staff.title");
    }

    @Test
    @DisplayName("change roles with a reason, name a clash at the field, and say what else stands in the way")
    void changeRolesWithAReason() {
        screen.open(Div.class);
        add(Role.RECEPTION);
        new RolesDialog(employment, newcomer().account(), () -> {}).open();
        CheckboxGroup<Role> roles = screen.field(CheckboxGroup.class, "operations.staff.roles");
        screen.press("operations.staff.change.do");
        screen.see("operations.required");
        screen.type("operations.staff.reason", "По заповед");
        screen.press("operations.staff.change.do");
        screen.see("operations.hindrance.SAME_ROLES");
        _setValue(roles, Set.of(Role.RECEPTION, Role.TECHNICIAN));
        screen.press("operations.staff.change.do");
        assertThat(roles.isInvalid()).isTrue();
        _setValue(roles, Set.of(Role.TECHNICIAN));
        screen.press("operations.staff.change.do");
        screen.see("operations.hindrance.NO_RADIATION_TRAINING");
        assertThat(screen.field("operations.staff.reason").getValue()).isEqualTo("По заповед");

        _setValue(roles, Set.of(Role.SHIFT_LEAD));
        screen.press("operations.staff.change.do");
        assertThat(newcomer().account().roles()).containsExactly(Role.SHIFT_LEAD);
    }

    @Test
    @DisplayName("end somebody's work with what is left behind, and take them back as a newcomer")
    void endTheWorkAndTakeBack() {
        screen.open(Div.class);
        add(Role.RECEPTION);
        new LeaveDialog(employment, staff.today(), newcomer().account(), () -> {}).open();
        screen.see("operations.staff.leave.sessions", 0);
        screen.choose("operations.staff.leave.day", staff.today().plusDays(1));
        screen.type("operations.staff.reason", "Край на договора");
        screen.press("operations.staff.leave.do");
        assertThat(newcomer().account().disabledAt()).isNull();
        screen.choose("operations.staff.leave.day", staff.today());
        screen.press("operations.staff.leave.do");
        assertThat(newcomer().account().disabledAt()).isNotNull();

        new ReturnDialog(employment, staff.today(), newcomer().account(), () -> {}).open();
        screen.press("operations.staff.return.do");
        assertThat(invalidDays()).isEqualTo(2);
        screen.choose("operations.staff.secrecy", staff.today());
        screen.type("operations.staff.paper", "7/2125");
        screen.choose("operations.staff.trained", staff.today());
        screen.type("operations.staff.trainer", "Д. Съветова");
        _setValue(
                screen.<CheckboxGroup<Role>>field(CheckboxGroup.class, "operations.staff.roles"), Set.of(Role.AUDITOR));
        screen.type("operations.staff.reason", "Нов договор");
        screen.press("operations.staff.return.do");
        assertThat(newcomer().account().disabledAt()).isNull();
        assertThat(newcomer().account().roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    @DisplayName("show the history to the officer, by name")
    void showTheHistory() {
        add(Role.RECEPTION);
        At.desk(Role.DPO);
        screen.open(HistoryView.class);
        screen.type("operations.staff.name", name);
        assertThat(_find(ListItem.class)).hasSize(1);
        assertThat(row()).contains(screen.text("security.role.RECEPTION"));
        screen.type("operations.staff.name", "никой такъв");
        screen.see("operations.history.none");
    }

    @Test
    @DisplayName("show the matrix, narrowed by room, by role and by words")
    void showTheMatrix() {
        screen.open(MatrixView.class);
        screen.see("operations.matrix.lead");
        var grid = _find(MatrixGrid.class).getFirst();
        int all = grid.getListDataView().getItemCount();
        screen.choose("operations.matrix.group", "support");
        int room = grid.getListDataView().getItemCount();
        assertThat(room).isBetween(6, all - 1);
        screen.choose("operations.matrix.role", Role.SUPPORT);
        assertThat(grid.getListDataView().getItems().map(MatrixGrid.Shown::words))
                .containsExactly(
                        screen.text("operations.matrix.group.support"),
                        screen.text("operations.matrix.act.support.TechnicalState.read"));
        screen.type("operations.matrix.search", "няма такова");
        screen.see("operations.matrix.none");
    }

    void add(Role role) {
        var today = staff.today();
        staff.add(new Staff.NewStaff(
                        "nova" + UUID.randomUUID().toString().substring(0, 8),
                        name,
                        today,
                        "7/2125",
                        today,
                        "Д. Съветова",
                        Set.of(role)))
                .orElseThrow();
    }

    long invalidDays() {
        return _find(DatePicker.class).stream().filter(DatePicker::isInvalid).count();
    }

    String row() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .filter(text -> text.contains(name))
                .findFirst()
                .orElseThrow();
    }

    StaffRecord newcomer() {
        return staff.all().stream()
                .filter(one -> one.account().displayName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
