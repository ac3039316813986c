package bg.registratura.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.dimse.AeTitle;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand.Waiting;
import bg.registratura.worklist.UnknownUnits;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class UnknownUnitErrandTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    UnknownUnits unknown;

    @Autowired
    UnknownUnitErrand errand;

    @Autowired
    TestClock clock;

    Screen screen;

    @BeforeEach
    void comeIn() {
        clock.set(TestClock.START.plus(Duration.ofDays(30)));
        At.desk(Role.TECHNICIAN);
        screen = new Screen(house);
        screen.open(Div.class);
    }

    @AfterEach
    void leave() {
        screen.close();
        clock.set(TestClock.START);
        At.theDoor();
    }

    @Test
    void tellsInOneSentenceWhoCalledHoweverOften() {
        assertThat(errand.waiting()).isEmpty();
        unknown.turnedAway(new AeTitle("STRANGER_1"));
        unknown.turnedAway(new AeTitle("STRANGER_1"));
        assertThat(errand.waiting()).contains(new Waiting(screen.text("worklist.unknown", "STRANGER_1"), "technician"));

        unknown.turnedAway(new AeTitle("STRANGER_2"));

        assertThat(errand.waiting())
                .contains(new Waiting(screen.text("worklist.unknown.several", "STRANGER_1, STRANGER_2"), "technician"));
        unknown.turnedAway(new AeTitle("198.51.100.20"));
        assertThat(errand.waiting()).map(Waiting::sentence).hasValueSatisfying(said -> assertThat(said)
                .contains(screen.text("worklist.unknown.address.short"))
                .doesNotContain("198.51"));
        At.desk(Role.ADMINISTRATOR);
        assertThat(errand.waiting()).map(Waiting::route).contains("devices");
        At.desk(Role.RECEPTION);
        assertThat(errand.waiting()).isEmpty();
        clock.advance(Duration.ofDays(8));
        At.desk(Role.TECHNICIAN);
        assertThat(errand.waiting()).isEmpty();
    }
}
