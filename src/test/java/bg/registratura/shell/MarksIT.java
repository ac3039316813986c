package bg.registratura.shell;

import static bg.registratura.shell.ViewerHouse.at;
import static bg.registratura.shell.ViewerHouse.drag;
import static bg.registratura.shell.ViewerHouse.kept;
import static bg.registratura.shell.ViewerHouse.stage;
import static bg.registratura.shell.ViewerHouse.touch;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By hand and by keys in a real browser, over pictures whose millimetres are known. */
@DisplayName("Marks over a picture")
class MarksIT {

    static final String SLICE = "\"modality\":\"CT\",\"spacing\":{\"row\":0.3,\"column\":0.3,\"calibrated\":true}";
    static final String OBLONG = "\"modality\":\"IO\",\"spacing\":{\"row\":0.4,\"column\":0.2,\"calibrated\":false}";
    static final String UNKNOWN = "\"modality\":\"IO\",\"spacing\":null";
    static final String PANORAMIC = "\"modality\":\"PX\",\"spacing\":{\"row\":0.1,\"column\":0.1,\"calibrated\":true}";

    static ViewerHouse house;

    Page page;

    @BeforeAll
    static void build() throws IOException {
        house = new ViewerHouse();
    }

    @AfterAll
    static void leave() {
        house.close();
    }

    @Test
    @DisplayName("measure millimetres of the body in a slice, and follow the picture when it is enlarged and turned")
    void measureInASlice() {
        open(SLICE);
        press("shell.marks.length");
        drag(page, 100, 50, 200, 50);

        sees("30,0 mm");
        assertThat(page.locator(".caveat")).hasCount(0);
        handleIs(0, 100, 50, 1);
        press("shell.viewer.zoom-in");
        handleIs(0, 100, 50, 1.4);
        sees("30,0 mm");
    }

    @Test
    @DisplayName("measure along rows and columns by the spacing of each, and say that it is at the detector")
    void measureOblongPixels() {
        open(OBLONG);
        press("shell.marks.length");
        drag(page, 100, 20, 100, 120);
        sees("40,0 mm");
        press("shell.marks.length");
        drag(page, 200, 100, 300, 100);
        sees("20,0 mm");
        assertThat(page.getByText(house.word("shell.marks.caveat.detector"))).hasCount(2);

        press("shell.marks.angle");
        drag(page, 300, 40, 340, 40);
        touch(page, 360, 50);
        sees("135,0°");
        assertThat(page.getByText(house.word("shell.marks.caveat.projection"))).hasCount(1);
        assertThat(page.getByText(house.word("shell.marks.caveat.square"))).hasCount(0);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
        picture("marks-desk");
    }

    @Test
    @DisplayName("refuse a length with the reason where there is no spacing, until a known object gives one")
    void measureByAKnownObject() {
        open(UNKNOWN);
        press("shell.marks.length");
        assertThat(page.getByRole(AriaRole.ALERT).first()).hasText(house.word("shell.marks.no-scale"));
        drag(page, 100, 50, 200, 50);
        assertThat(items()).hasCount(0);

        press("shell.marks.offer");
        drag(page, 100, 50, 200, 50);
        for (var wrong : new String[] {"", "0", "-4", "много", "0,4", "501"}) {
            field("shell.marks.known-length").fill(wrong);
            press("shell.marks.save");
            sees("shell.marks.known-length-wrong");
            assertThat(field("shell.marks.known-length")).hasValue(wrong);
        }
        field("shell.marks.known-length").fill("11,5");
        press("shell.marks.save");
        press("shell.marks.length");
        drag(page, 100, 150, 300, 150);
        sees("23,0 mm");
        sees("shell.marks.caveat.manual");
        seesText(house.word("shell.marks.caveat.size").replace("{0}", "0,1150"));
        picture("marks-scale");

        press("shell.marks.undo");
        press("shell.marks.undo");
        assertThat(items()).hasCount(0);
        press("shell.marks.length");
        sees("shell.marks.no-scale");
        press("shell.marks.redo");
        press("shell.marks.redo");
        sees("23,0 mm");
    }

    @Test
    @DisplayName("measure an angle by the shape of a pixel, and say so where a file leaves it open")
    void measureAnAngleByTheShapeOfAPixel() {
        open(UNKNOWN + ",\"pixelAspect\":2");
        press("shell.marks.angle");
        drag(page, 300, 40, 340, 40);
        touch(page, 360, 50);
        sees("135,0°");
        assertThat(page.getByText(house.word("shell.marks.caveat.square"))).hasCount(0);

        open(UNKNOWN);
        press("shell.marks.angle");
        drag(page, 300, 40, 340, 40);
        touch(page, 360, 50);
        sees("153,4°");
        sees("shell.marks.caveat.square");
    }

    @Test
    @DisplayName("warn of a panoramic picture whatever it says of itself, also by a known object")
    void warnOfAPanoramicPicture() {
        open(PANORAMIC);
        press("shell.marks.length");
        drag(page, 100, 50, 200, 50);
        sees("10,0 mm");
        sees("shell.marks.caveat.panoramic");
        assertThat(page.getByText(house.word("shell.marks.caveat.calibrated"))).hasCount(0);

        press("shell.marks.calibration");
        drag(page, 100, 150, 200, 150);
        field("shell.marks.known-length").fill("5.0");
        page.keyboard().press("Enter");
        seesText(house.word("shell.marks.caveat.factor").replace("{0}", "0,500"));
        sees("5,0 mm");
        sees("shell.marks.caveat.manual");
        sees("shell.marks.caveat.panoramic");
    }

    @Test
    @DisplayName("are drawn, chosen, moved, deleted and brought back by keys alone")
    void byKeysAlone() {
        open(SLICE);
        button("shell.marks.length").focus();
        page.keyboard().press("Enter");
        assertThat(stage(page)).isFocused();
        strike("ArrowLeft", 10);
        strike("Enter", 1);
        strike("ArrowRight", 20);
        strike("Enter", 1);
        sees("24,0 mm");

        strike("Enter", 2);
        strike("ArrowRight", 5);
        sees("30,0 mm");
        strike("Control+z", 1);
        sees("24,0 mm");
        strike("Control+Shift+z", 1);
        sees("30,0 mm");
        strike("Delete", 1);
        assertThat(items()).hasCount(0);
        assertThat(button("shell.marks.undo")).isFocused();
        strike("Enter", 1);
        sees("30,0 mm");

        button("shell.marks.angle").focus();
        strike("Enter", 1);
        strike("ArrowLeft", 1);
        strike("Enter", 1);
        strike("Escape", 1);
        assertThat(button("shell.marks.angle")).hasAttribute("aria-pressed", "false");
        assertThat(items()).hasCount(1);
    }

    @Test
    @DisplayName(
            "are moved by their ends, say what a hand cannot draw, are kept at each act and there again on the next page")
    void areKeptAndThereAgain() {
        open(SLICE);
        press("shell.marks.arrow");
        drag(page, 50, 50, 120, 120);
        field("shell.marks.words").fill("Сянка при върха\nна 26");
        press("shell.marks.save");
        press("shell.marks.length");
        drag(page, 200, 50, 300, 50);
        drag(page, 305, 53, 355, 53);
        sees("45,0 mm");
        assertThat(page.getByRole(AriaRole.STATUS).last()).hasText(house.word("shell.marks.kept"));

        var kept = kept(page);
        page = house.open(SLICE, 1, true, kept, 1366, 900);
        sees("45,0 mm");
        seesText("Сянка при върха");
        assertThat(button("shell.marks.undo")).isDisabled();
        page.getByLabel(house.word("shell.marks.share")).first().check();
        assertThat(kept(page)).contains("\"shared\":true");
    }

    @Test
    @DisplayName("that could not be kept stay on the screen, say so, and are sent again")
    void thatCouldNotBeKeptAreSentAgain() {
        open(SLICE);
        page.evaluate("void (window.answers = () => { throw new Error('away'); })");
        press("shell.marks.length");
        drag(page, 100, 50, 200, 50);
        sees("shell.marks.not-kept");
        sees("30,0 mm");
        assertThat(kept(page)).isEqualTo("[]");
        page.evaluate("void (window.answers = () => 'FULL')");
        press("shell.marks.again");
        sees("shell.marks.full");
        page.evaluate("void (window.answers = () => 'KEPT')");
        press("shell.marks.again");
        assertThat(page.getByText(house.word("shell.marks.full"))).hasCount(0);
        assertThat(kept(page)).contains("LENGTH");
    }

    @Test
    @DisplayName("are to be seen and no more by whoever they were shown to, under a name and a caution")
    void areToBeSeen() {
        var mark = """
                [{"id":"m","picture":"%s","frame":1,"kind":"LENGTH","points":[{"x":100,"y":50},{"x":200,"y":50}],
                "words":"","millimetres":null,"shared":true,"removed":false,"owner":"0","author":"д-р Образцова"}]""".formatted(ViewerHouse.PICTURE);
        page = house.open(OBLONG, 1, false, mark, 360, 740);
        sees("20,0 mm");
        sees("shell.marks.not-report");
        sees("shell.marks.caveat.detector");
        seesText("д-р Образцова");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).hasCount(1);
        assertThat(page.getByText(house.word("shell.marks.remove"))).hasCount(0);
        picture("marks-shown-phone");
    }

    @Test
    @DisplayName(
            "lie on the slice they were drawn on, and a drag pages through the slices until the picture is enlarged")
    void lieOnTheirSlice() {
        page = house.open(SLICE, 40, true, "[]", 1366, 900);
        drag(page, 200, 20, 200, 70);
        seesText("11 от 40");
        stage(page).focus();
        strike("End", 1);
        seesText("40 от 40");
        sees("shell.viewer.full");
        press("shell.marks.length");
        drag(page, 100, 50, 200, 50);
        assertThat(items().first()).containsText("40 от 40");
        stage(page).focus();
        strike("Escape", 1);
        strike("Home", 1);
        seesText("1 от 40");
        assertThat(page.locator(".overlay .mark")).hasCount(0);
        items().first().getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator(".count")).hasText("40 от 40");
        assertThat(page.locator(".overlay .mark").first()).isVisible();
        stage(page).focus();
        strike("Escape", 1);
        press("shell.viewer.zoom-in");
        drag(page, 200, 150, 200, 20);
        assertThat(page.locator(".count")).hasText("40 от 40");
        press("shell.viewer.slide");
        drag(page, 200, 150, 200, 100);
        assertThat(page.locator(".count")).not().hasText("40 от 40");
    }

    void open(String said) {
        page = house.open(said, 1, true, "[]", 1366, 900);
    }

    Locator items() {
        return page.locator(".mark-list li");
    }

    void handleIs(int index, double x, double y, double zoom) {
        var handle = page.locator(".overlay .handle").nth(index).boundingBox();
        var middle = at(page, ViewerHouse.COLUMNS / 2.0, ViewerHouse.ROWS / 2.0);
        var fit = at(page, x, y);
        assertThat(handle.x + handle.width / 2).isCloseTo(middle[0] + (fit[0] - middle[0]) * zoom, within(1.5));
        assertThat(handle.y + handle.height / 2).isCloseTo(middle[1] + (fit[1] - middle[1]) * zoom, within(1.5));
    }

    Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word(key)).setExact(true));
    }

    Locator field(String key) {
        return page.getByLabel(house.word(key));
    }

    void press(String key) {
        button(key).click();
    }

    void strike(String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    void sees(String keyOrText) {
        seesText(keyOrText.startsWith("shell.") ? house.word(keyOrText) : keyOrText);
    }

    void seesText(String text) {
        assertThat(page.locator("x-ray-viewer")
                        .getByText(text)
                        .locator("visible=true")
                        .first())
                .isVisible();
    }

    /** Of the viewer's own words the page has those it needs; the others are their names. */
    String word(String key) {
        return switch (key) {
            case "shell.viewer.zoom-in" -> "zoomIn";
            case "shell.viewer.slide" -> "slide";
            default -> house.word(key);
        };
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }
}
