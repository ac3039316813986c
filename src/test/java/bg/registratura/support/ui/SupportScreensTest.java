package bg.registratura.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.operations.Staff;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.support.SupportAccess;
import bg.registratura.support.SupportAccess.Order;
import bg.registratura.support.SupportDesk;
import bg.registratura.support.SupportDesk.Opening;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@DisplayName("The screens of support")
class SupportScreensTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    SupportDesk desk;

    @Autowired
    Staff staff;

    @Autowired
    TestStaff people;

    @Autowired
    TestClock clock;

    final String name = "И. Поддържащ " + UUID.randomUUID();
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
    @DisplayName("ask for everything at its field and keep what was typed")
    void askForEverything() {
        screen.open(Div.class);
        var opened = new ArrayList<SupportAccess>();
        new OpeningDialog(desk, staff.today(), opened::add).open();
        screen.press("support.open.do");
        screen.see("support.required");
        fill();
        screen.choose("support.secrecy", staff.today().plusDays(1));
        screen.press("support.open.do");
        DatePicker secrecy = screen.field(DatePicker.class, "support.secrecy");
        assertThat(secrecy.getErrorMessage()).isEqualTo(screen.text("support.day-ahead"));
        assertThat(opened).isEmpty();
        screen.choose("support.secrecy", staff.today());
        screen.type("support.paper", "7/2125");
        screen.press("support.open.do");

        assertThat(opened).singleElement().satisfies(access -> {
            assertThat(access.order().person()).isEqualTo(name);
            assertThat(access.left(clock.instant())).isEqualTo(Duration.ofHours(1));
        });
    }

    @Test
    @DisplayName("count the time that is left, end at a press, and move what ended to the past")
    void endAtAPress() {
        screen.open(Div.class);
        var opened = new ArrayList<SupportAccess>();
        new OpeningDialog(desk, staff.today(), opened::add).open();
        fill();
        screen.choose("support.secrecy", staff.today());
        screen.type("support.paper", "7/2125");
        screen.press("support.open.do");
        desk.current().stream()
                .filter(SupportAccess::isOpen)
                .filter(access -> !access.id().equals(opened.getFirst().id()))
                .forEach(access -> desk.end(access.id()));
        screen.close();

        var view = screen.open(SupportView.class);
        assertThat(_find(WatchPanel.class)).hasSize(1);
        clock.advance(Duration.ofMinutes(10));
        view.look();
        assertThat(screen.everything()).contains("0:50:00");
        var elsewhere = desk.open(new Opening(
                new Order("Б. Сменяща", "Примерен софтуер ООД", "Договор 7/2125", "Проба"),
                Duration.ofMinutes(30),
                staff.today(),
                "8/2125",
                staff.today(),
                "Примерен софтуер ООД"));
        desk.end(opened.getFirst().id());
        view.look();
        assertThat(_find(WatchPanel.class)).singleElement().satisfies(panel -> assertThat(panel.id())
                .isEqualTo(elsewhere.id()));
        screen.press("support.end");
        assertThat(_find(WatchPanel.class)).isEmpty();
        screen.see("support.none");
        assertThat(screen.everything()).contains(name);

        screen.close();
        At.desk(Role.DPO);
        screen.open(RegisterView.class);
        assertThat(screen.everything()).contains(name);
    }

    @Test
    @DisplayName("show support the state of the house in numbers")
    void showTheState() {
        At.desk(Role.SUPPORT);
        screen.open(StateView.class);
        screen.see("support.state.version");
        screen.see("support.state.waiting");
        screen.press("support.state.again");
    }

    void fill() {
        screen.type("support.person", name);
        screen.type("support.company", "Примерен софтуер ООД");
        screen.type("support.contract", "Договор 7/2125");
        screen.type("support.purpose", "Бавно отваряне на снимки");
        screen.choose("support.trained", staff.today());
        screen.type("support.trainer", "Примерен софтуер ООД");
    }
}
