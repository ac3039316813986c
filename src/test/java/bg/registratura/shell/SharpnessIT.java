package bg.registratura.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture that was asked for before its place had a size")
class SharpnessIT {

    /** Takes the viewer out and in again where nothing is seen, and shows it while its first painting is on the way. */
    static final String SHOWN_WHILE_IT_IS_PAINTED = """
            async () => {
                const viewer = document.querySelector("x-ray-viewer");
                const main = viewer.parentElement;
                const Hands = window.Worker;
                const held = [];
                let free = false;
                window.Worker = class extends Hands {
                    set onmessage(hears) {
                        super.onmessage = (event) => (event.data.act === "painted" && !free
                            ? held.push(() => hears(event)) : hears(event));
                    }
                };
                main.style.display = "none";
                viewer.remove();
                main.append(viewer);
                while (held.length === 0) {
                    await new Promise((then) => setTimeout(then, 20));
                }
                main.style.display = "";
                await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
                free = true;
                held.forEach((heard) => heard());
                window.Worker = Hands;
            }""";

    ViewerHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new ViewerHouse();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    @DisplayName("is as sharp as any other once it has one")
    void isPaintedAgain() {
        var page = house.open("\"modality\":\"IO\",\"spacing\":null", 1, false, "[]", 1366, 768);
        var sharp = ViewerHouse.stage(page).screenshot();

        page.evaluate(SHOWN_WHILE_IT_IS_PAINTED);

        await().untilAsserted(
                        () -> assertThat(ViewerHouse.stage(page).screenshot()).isEqualTo(sharp));
    }
}
