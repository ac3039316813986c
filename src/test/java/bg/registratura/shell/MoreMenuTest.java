package bg.registratura.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoreMenuTest {

    final Anchor roles = new Anchor("role-matrix", "Роли");
    final Anchor trainings = new Anchor("staff-trainings", "Обучения");

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void isMarkedWhileOneOfItsPlacesIsHere() {
        var more = new MoreMenu(List.of(roles, trainings));
        trainings.getElement().setAttribute("aria-current", "page");
        more.went();
        assertThat(more.hasClassName("menu-more-here")).isTrue();
        assertThat(more.getElement().getTextRecursively()).contains("Роли", "Обучения");

        trainings.getElement().setAttribute("aria-current", "false");
        more.went();
        assertThat(more.hasClassName("menu-more-here")).isFalse();
    }
}
