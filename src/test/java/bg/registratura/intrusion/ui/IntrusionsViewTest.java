package bg.registratura.intrusion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Leftovers;
import bg.registratura.Quality;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.intrusion.Peers;
import bg.registratura.intrusion.Rule;
import bg.registratura.intrusion.Watch;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@DisplayName("The list of intrusions")
class IntrusionsViewTest {

    static final String ATTACKER = "203.0.113.166";

    @Autowired
    ApplicationContext house;

    @Autowired
    Watch watch;

    @Autowired
    Peers peers;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    FlywayConnectionDetails owner;

    Screen screen;

    @BeforeEach
    void anAdministratorSitsDown() {
        screen = new Screen(house);
        staff.hire(Role.ADMINISTRATOR).sitsDown();
        new Leftovers(owner, Path.of(".")).sql().update("delete from intrusion");
        clock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName("says what would stand there while there is none")
    void saysThatThereIsNone() {
        screen.open(IntrusionsView.class);

        screen.see("intrusion.none");
        assertThat(screen.everything()).doesNotContain(screen.text("intrusion.address"));
    }

    @Test
    @Quality(38)
    @DisplayName("shows the evidence in words, the block, the day of erasure, and the address to whoever asks for it")
    void showsWhatFired() {
        fire();
        screen.open(IntrusionsView.class);

        screen.see("intrusion.rule.SPRAYING");
        screen.see("intrusion.evidence.SPRAYING", Counts.of(Languages.BULGARIAN, 30, "count.attempt"), 30);
        screen.see("intrusion.blocked-until", Dates.dayTime(clock.instant().plus(Rule.SPRAYING.block())));
        assertThat(screen.everything())
                .contains(Dates.day(Dates.dayOf(clock.instant()).plusDays(30)))
                .doesNotContain(ATTACKER);

        screen.press("intrusion.address");
        screen.see("intrusion.address.is", ATTACKER);
    }

    @Test
    @DisplayName("lifts a block for a reason, which is asked for")
    void liftsABlock() {
        fire();
        screen.open(IntrusionsView.class);
        screen.press("intrusion.lift");
        screen.see("intrusion.lift.explained");
        pressInDialog();
        screen.see("intrusion.lift.why.required");

        screen.type("intrusion.lift.why", "рутерът на клиниката");
        pressInDialog();

        assertThat(screen.everything()).contains("рутерът на клиниката");
        screen.see("intrusion.lifted");
    }

    @Test
    @DisplayName("is narrowed to one rule, and to those shut out now")
    void isNarrowed() {
        fire();
        screen.open(IntrusionsView.class);
        screen.choose("intrusion.rule", Rule.SLIP_GUESSING);
        screen.see("intrusion.none-such");
        screen.choose("intrusion.rule", Rule.SPRAYING);
        screen.see("intrusion.address");

        clock.advance(Rule.SPRAYING.block());
        screen.<Checkbox>field(Checkbox.class, "intrusion.blocking-only").setValue(true);
        screen.see("intrusion.none-such");
    }

    void pressInDialog() {
        var buttons = _find(Button.class, spec -> spec.withText(screen.text("intrusion.lift")));
        _click(buttons.getLast());
    }

    void fire() {
        peers.<RuntimeException>serve(
                InetAddress.ofLiteral(ATTACKER), () -> IntStream.range(0, Rule.SPRAYING.threshold())
                        .forEach(n -> watch.noticed(Rule.SPRAYING, "name " + n)));
    }
}
