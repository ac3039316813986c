package bg.registratura.practice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.credential.PracticeAccess;
import bg.registratura.people.Practitioner;
import bg.registratura.people.Practitioners;
import bg.registratura.practice.Application;
import bg.registratura.practice.Application.State;
import bg.registratura.practice.Applications;
import bg.registratura.practice.Practice;
import bg.registratura.practice.PracticeId;
import bg.registratura.practice.PracticeRecording;
import bg.registratura.practice.Practices;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@DisplayName("The screens of practices")
class PracticeScreensTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    PracticeDesk desk;

    @Autowired
    Practices practices;

    @Autowired
    PracticeAccess access;

    @Autowired
    Applications applications;

    @Autowired
    Practitioners practitioners;

    @Autowired
    TestClock clock;

    final String practiceName = "Денталия " + UUID.randomUUID();
    final String uin = "%010d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000_000L));
    Screen screen;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName(
            "take a newcomer from the signed form to the sheet, each step named and each omission told at its field")
    void takeANewcomerFromTheFormToTheSheet() {
        screen.open(DentistsView.class);
        screen.press("visit.practitioner.new");
        screen.press("visit.practitioner.save");
        screen.see("visit.practitioner.name.malformed");
        screen.type("visit.practitioner.given", "Калин");
        screen.type("visit.practitioner.family", "Образцов");
        screen.type("visit.practitioner.uin", uin);
        screen.press("visit.practitioner.save");

        screen.press("practice.apply.save");
        ComboBox<Practice> practice = screen.field(ComboBox.class, "practice.one");
        assertThat(practice.isInvalid()).isTrue();
        screen.press("practice.new");
        screen.type("practice.uic", "831902089");
        screen.press("practice.save");
        screen.see("practice.name.missing");
        screen.see("practice.uic.malformed");
        screen.type("practice.name", practiceName);
        screen.type("practice.uic", "");
        screen.press("practice.save");
        screen.press("practice.apply.save");
        assertThat(acts())
                .contains(screen.text("practice.check"))
                .doesNotContain(screen.text("credential.dentists.sheet"));

        press("practice.check");
        screen.press("practice.check.save");
        assertThat(_find(RadioButtonGroup.class)).hasSize(2).allMatch(RadioButtonGroup::isInvalid);
        choose("practice.checked", Practice.How.HEALTH_REGISTER);
        choose("practice.uin.checked", Application.How.REGISTER);
        screen.press("practice.check.save");

        assertThat(acts())
                .contains(screen.text("credential.dentists.sheet"))
                .doesNotContain(screen.text("practice.check"));
        assertThat(standing()).containsExactly(State.CHECKED);
    }

    @Test
    @DisplayName("end a dentist's place with a reason, and take it that another desk was faster")
    void endAPlaceWithAReason() {
        var application = applied();
        screen.open(DentistsView.class);
        screen.type("credential.dentists.search", uin);
        press("practice.end");
        var elsewhere = applications.end(application.id(), Application.End.OWN_WISH);
        assertThat(elsewhere).isNotNull();

        screen.press("practice.end.save");

        assertThat(standing()).containsExactly(State.ENDED);
        assertThat(acts()).doesNotContain(screen.text("practice.end"));
    }

    @Test
    @DisplayName("show an administrator the own practice, and keep what was typed when the number is wrong")
    void showAnAdministratorTheOwnPractice() {
        var practice = recorded();
        administers(practice);
        screen.open(PracticeView.class);
        screen.see("practice.own.lead");
        screen.type("practice.given", "Вяра");
        screen.type("practice.family", "Предложена");
        screen.type("credential.dentists.uin", "12345");
        screen.press("practice.propose");
        screen.see("practice.uin.malformed");
        assertThat(screen.field("practice.given").getValue()).isEqualTo("Вяра");

        screen.type("credential.dentists.uin", uin);
        screen.press("practice.propose");
        assertThat(screen.field("practice.given").getValue()).isEmpty();
        assertThat(rows()).containsExactly(State.APPLIED);
        screen.press("practice.propose");
        screen.see("practice.person.malformed");

        press("practice.left");
        screen.see("practice.left.text");
        _click(_find(Button.class, spec -> spec.withText(screen.text("practice.left")))
                .getLast());
        assertThat(rows()).containsExactly(State.ENDED);
    }

    @Test
    @DisplayName("let nobody administer a practice that was not looked up, and end one who left")
    void administratorsComeAfterTheCheck() {
        var practice = practices.find(recorded()).orElseThrow();
        screen.open(PracticesView.class);
        new AdministratorDialog(desk, practice).open();
        screen.see("practice.administrator.unchecked");

        practices.check(practice, Practice.How.HEALTH_REGISTER);
        access.open(practice.id().value(), "Мая Управителова");
        new AdministratorDialog(desk, practices.find(practice.id()).orElseThrow()).open();
        assertThat(screen.everything()).contains("Мая Управителова");
        screen.press("practice.administrator.new");
        screen.see("practice.name.missing");
        screen.press("practice.administrator.end");
        screen.see("practice.administrator.end.text");
        _click(_find(Button.class, spec -> spec.withText(screen.text("practice.administrator.end")))
                .getLast());

        assertThat(access.of(practice.id().value())).isEmpty();
        _assertOne(Button.class, spec -> spec.withText(screen.text("practice.administrator.new")));
    }

    PracticeId recorded() {
        return ((PracticeRecording.Recorded) practices.record(new Practice.Details(practiceName, null, null, "BGR")))
                .id();
    }

    Application applied() {
        practitioners.register(new Practitioner.Details("Калин", "Образцов", uin, null, "BGR"));
        var dentist = practitioners.search(uin).getFirst().id();
        applications.apply(dentist, recorded());
        return applications.of(Set.of(dentist)).get(dentist).getFirst();
    }

    List<State> standing() {
        var dentist = practitioners.search(uin).getFirst().id();
        return applications.of(Set.of(dentist)).get(dentist).stream()
                .map(Application::state)
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<State> rows() {
        return _get(Grid.class)
                .getGenericDataView()
                .getItems()
                .map(row -> ((Application) row).state())
                .toList();
    }

    /** The buttons of the one dentist that is shown. */
    List<String> acts() {
        return buttons().stream().map(Button::getText).toList();
    }

    void press(String key) {
        buttons().stream()
                .filter(button -> button.getText().equals(screen.text(key)))
                .forEach(button -> _click(button));
    }

    @SuppressWarnings("unchecked")
    List<Button> buttons() {
        Grid<Object> grid = _get(Grid.class);
        var shown = grid.getGenericDataView().getItems().toList();
        assertThat(shown).hasSize(1);
        var column = grid.getColumns().getLast();
        var cell = ((ComponentRenderer<Component, Object>) column.getRenderer()).createComponent(shown.getFirst());
        UI.getCurrent().add(cell);
        return cell.getChildren().map(Button.class::cast).toList();
    }

    <V> void choose(String key, V value) {
        RadioButtonGroup<V> group = screen.field(RadioButtonGroup.class, key);
        _setValue(group, value);
    }

    static void administers(PracticeId practice) {
        var account = new AccountId(UUID.randomUUID());
        var roles = Set.of(Role.PRACTICE_ADMINISTRATOR);
        var who = new SignedIn(account, AccountKind.DENTIST, "Мая", practice.value(), roles);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(Role.PRACTICE_ADMINISTRATOR.authority()))));
    }
}
