package bg.registratura.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.register.CallTopic;
import bg.registratura.security.Role;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class RegistersViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    TestClock clock;

    Screen screen;
    String name;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        screen = new Screen(house);
        screen.open(RegistersView.class);
        name = "Измислена " + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void entersAVisitorAndEmptiesTheLine() {
        screen.type("register.visitor.name", name);
        screen.type("register.visitor.to", "М. Тестова");

        screen.press("register.visitor.enter");

        assertThat(screen.everything()).contains(name, screen.text("register.visitor.at", "М. Тестова"));
        screen.see("register.kept", "04.05.2125\u00a0г.");
        assertThat(screen.field("register.visitor.name").getValue()).isEmpty();
    }

    @Test
    void saysWhatIsMissingAndKeepsTheRest() {
        screen.type("register.visitor.name", name);

        screen.press("register.visitor.enter");

        screen.see("register.missing");
        assertThat(screen.field("register.visitor.name").getValue()).isEqualTo(name);
    }

    @Test
    void notesACall() {
        screen.type("register.call.who", name);
        screen.type("register.call.phone", "никой");
        screen.choose("register.call.topic", CallTopic.ACCESS);
        screen.press("register.call.save");
        screen.see("register.call.phone.malformed");

        screen.type("register.call.phone", "0888 000 000");
        screen.press("register.call.save");

        assertThat(screen.everything()).contains(name, "0888 000 000 · " + screen.text("register.topic.ACCESS"));
    }
}
