package bg.registratura.security.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.passkey.SoftAuthenticator;
import bg.registratura.passkey.ui.Authenticator;
import bg.registratura.security.OwnPasskeys;
import bg.registratura.security.Role;
import bg.registratura.security.SignIns;
import bg.registratura.security.TestStaff;
import bg.registratura.shell.Kiosk;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@DisplayName("The screens of passkeys")
class PasskeyScreensTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    SignIns signIns;

    @Autowired
    OwnPasskeys own;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    Screen screen;

    @BeforeEach
    void open() {
        clock.advance(Duration.ofDays(1));
        At.theDoor();
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName("offer none until the page knows that its browser has one")
    void offerNoneUntilThePageKnows() {
        var door = screen.open(SignInView.class);

        assertThat(buttons("security.passkey.sign-in")).isEqualTo(1);
        assertThat(door.getElement().getOuterHTML()).containsPattern("<div hidden[^>]*>\\s*<vaadin-button");
    }

    @Test
    @DisplayName("offer and ask nothing at the terminal that is everybody's")
    void askNothingAtTheKiosk() {
        screen.open(EndedView.class);
        VaadinSession.getCurrent().getSession().setAttribute(Kiosk.MARK, Boolean.TRUE);
        UI.getCurrent().add(house.getAutowireCapableBeanFactory().createBean(SignInView.class));
        var said = new ArrayList<String>();
        Authenticator.show(signIns.passkey(), _ -> said.add("answered"), said::add);
        Authenticator.make(signIns.passkey(), _ -> said.add("answered"), said::add);

        assertThat(buttons("security.passkey.sign-in")).isZero();
        assertThat(said)
                .containsExactly(screen.text("passkey.failed.unsupported"), screen.text("passkey.failed.unsupported"));
    }

    @Test
    @DisplayName("show one's own with their days, take another name, and say what ended")
    void showOnesOwn() {
        staff.hire(Role.RECEPTION).sitsDown();
        assertThat(own.add(new SoftAuthenticator().make(own.another("x")), "Телефон"))
                .isTrue();
        screen.open(EndedView.class);
        UI.getCurrent().add(new OwnPasskeysSection(own));
        assertThat(screen.everything()).contains("Телефон");

        screen.press("security.passkey.rename");
        screen.type("security.passkey.name", " ");
        screen.press("security.passkey.name.save");
        screen.see("security.passkey.name.required");
        screen.type("security.passkey.name", "Синият телефон");
        screen.press("security.passkey.name.save");
        assertThat(own.all().getFirst().label()).isEqualTo("Синият телефон");

        screen.press("security.passkey.end");
        assertThat(own.all()).isEmpty();
        assertThat(screen.everything()).doesNotContain("Синият телефон\n");
    }

    int buttons(String key) {
        return _find(Button.class, spec -> spec.withText(screen.text(key))).size();
    }
}
