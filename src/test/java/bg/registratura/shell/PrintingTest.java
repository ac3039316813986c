package bg.registratura.shell;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Quality;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sheet that is printed")
class PrintingTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    @Quality(11)
    @DisplayName(
            "is nowhere any more when its page was left before the sheet was fetched: by a reload, or one step back")
    void isGoneWithItsPage() {
        var page = UI.getCurrent();
        Printing.print("%PDF".getBytes(StandardCharsets.US_ASCII), "sheet");
        var address = address(page);
        assertThat(isThere(address)).isTrue();

        VaadinSession.getCurrent().removeUI(page);

        assertThat(isThere(address)).isFalse();
    }

    static URI address(UI page) {
        page.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return page.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(waiting -> waiting.getInvocation().getExpression().contains("printing.js"))
                .map(waiting -> URI.create(
                        waiting.getInvocation().getParameters().getFirst().toString()))
                .findFirst()
                .orElseThrow();
    }

    static boolean isThere(URI address) {
        return VaadinSession.getCurrent()
                .getResourceRegistry()
                .getResource(address)
                .isPresent();
    }
}
