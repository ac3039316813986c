package bg.registratura.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Over a picture of which each column is a little brighter than the one before it. */
@DisplayName("A loupe over a picture")
class LoupeIT {

    /** Twice as large as beside it, where a pixel of the picture is two of the screen. */
    static final int TIMES = 2 * ViewerHouse.SCALE;

    /** Of a row of the loupe that its cross does not reach. */
    static final String ROW = """
            () => {
                const canvas = document.querySelector("x-ray-viewer").shadowRoot.querySelector(".loupe canvas");
                if (canvas.width === 0) {
                    return [];
                }
                const { data } = canvas.getContext("2d").getImageData(0, 20, canvas.width, 1);
                return Array.from({ length: canvas.width }, (_, x) => data[4 * x + 3] === 255 ? data[4 * x] : -1);
            }""";

    ViewerHouse house;
    Page page;

    @BeforeEach
    void build() throws IOException {
        house = new ViewerHouse();
        page = house.open("\"modality\":\"IO\",\"spacing\":null", 1, true, "[]", 1366, 768);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    @DisplayName(
            "shows what was stored under the pointer, as many pixels of the screen to each as it says, light and dark")
    void showsWhatWasStored() {
        button("shell.viewer.loupe").click();
        assertThat(button("shell.viewer.loupe")).hasAttribute("aria-pressed", "true");
        pointAt(200, 100);

        assertThat(loupe()).containsText(said());
        shows(200, LoupeIT::grey);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/80-loupe.png")));
        pointAt(90, 40);
        shows(90, LoupeIT::grey);
        button("shell.viewer.invert").click();
        shows(90, column -> 255 - grey(column));
        pointAt(1, 40);
        assertThat(row().getFirst()).as("beside the picture is nothing").isEqualTo(-1);
    }

    @Test
    @DisplayName("is led by the arrows and laid aside by Escape; the picture stays where it is")
    void isLedByKeys() {
        var stage = ViewerHouse.stage(page);
        stage.focus();
        page.keyboard().press("l");
        shows(200, LoupeIT::grey);
        var standing = page.evaluate("JSON.stringify(document.querySelector('x-ray-viewer').standing)");

        page.keyboard().press("ArrowRight");
        shows(204, LoupeIT::grey);
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        shows(196, LoupeIT::grey);
        assertThat(page.evaluate("JSON.stringify(document.querySelector('x-ray-viewer').standing)"))
                .isEqualTo(standing);
        page.keyboard().press("Escape");
        assertThat(loupe()).isHidden();
        assertThat(button("shell.viewer.loupe")).hasAttribute("aria-pressed", "false");
    }

    @Test
    @DisplayName("is empty as soon as the right to see the picture has ended")
    void endsWithTheRight() {
        button("shell.viewer.loupe").click();
        shows(200, LoupeIT::grey);

        house.endRights();
        page.evaluate("dispatchEvent(new Event('registratura-look'))");

        assertThat(loupe()).isHidden();
        await().untilAsserted(() -> assertThat(row()).isEmpty());
    }

    /** The middle of the loupe is the left edge of this column, and every pixel of the row is of its own column. */
    void shows(int middle, IntUnaryOperator grey) {
        await().untilAsserted(() -> {
            var row = row();
            int half = row.size() / 2;
            assertThat(row)
                    .isNotEmpty()
                    .isEqualTo(IntStream.range(0, row.size())
                            .map(x -> grey.applyAsInt(middle + Math.floorDiv(x - half, TIMES)))
                            .boxed()
                            .toList());
        });
    }

    /** The linear function of PS3.3 C.11.2.1.2.1 over all 16 bits. */
    static int grey(int column) {
        int stored = (int) (65535 * (0.2 + 0.5 * column / ViewerHouse.COLUMNS));
        return (int) Math.round(((stored - 32767.5) / 65535 + 0.5) * 255);
    }

    String said() {
        return house.word("shell.viewer.loupe-says").replace("{0}", String.valueOf(TIMES));
    }

    void pointAt(double x, double y) {
        var at = ViewerHouse.at(page, x, y);
        page.mouse().move(at[0], at[1]);
    }

    List<Integer> row() {
        return ((List<?>) page.evaluate(ROW))
                .stream().map(value -> ((Number) value).intValue()).toList();
    }

    Locator loupe() {
        return page.locator("x-ray-viewer .loupe");
    }

    Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(house.word(key)).setExact(true));
    }
}
