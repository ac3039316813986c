package bg.registratura.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.security.Role;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class KeyHelpTest {

    @Autowired
    ApplicationContext house;

    Screen screen;

    @BeforeEach
    void open() {
        At.desk(Role.RECEPTION);
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void tellsTheKeysOfWhatCanBePressedNow() {
        var page = screen.open(Div.class);
        var hidden = Acts.with("identity.record", Key.F8, () -> {});
        hidden.setVisible(false);
        page.add(new Div(Acts.primary("visit.referral.take", Key.F9, () -> {})), new Div(hidden));

        new KeyHelp(page.getElement()).open();

        var told = _get(DescriptionList.class).getElement().getTextRecursively();
        assertThat(told)
                .contains("F9" + screen.text("visit.referral.take"), "F1" + screen.text("shell.keys.help"))
                .doesNotContain("F8");
    }
}
