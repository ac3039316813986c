package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.language.Words;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;

/**
 * Somebody before a screen. They find things as people do, by what stands on them; the words come from their keys. All the
 * while it is noted what the page asked of other hosts, kept in the browser, or complained about.
 */
final class Person {

    private static final int LOOKS = 4;

    /** An ЕГН or an access number; ten digits of a longer hexadecimal run are none. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("(?<![0-9a-f])\\d{10}(?![0-9a-f])");

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String KEEP_WHAT_IS_PRINTED = """
            window.printed = [];
            window.kept = new Set();
            window.print = () => {};
            const make = URL.createObjectURL;
            URL.createObjectURL = (thing) => {
                const address = make.call(URL, thing);
                if (thing.type === 'application/pdf') {
                    window.printed.push(thing);
                    window.kept.add(address);
                }
                return address;
            };
            const close = URL.revokeObjectURL;
            URL.revokeObjectURL = (address) => {
                window.kept.delete(address);
                close.call(URL, address);
            };""";
    private static final String READ_WHAT_IS_PRINTED = """
            async (number) => {
                for (let wait = 0; wait < 300 && window.printed.length <= number; wait++) {
                    await new Promise((then) => setTimeout(then, 100));
                }
                const bytes = new Uint8Array(await window.printed[number].arrayBuffer());
                let text = '';
                for (const byte of bytes) text += String.fromCharCode(byte);
                return btoa(text);
            }""";

    private static final String EVERYTHING_CAME =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every((one) => !one.isActive?.())";

    private final String name;
    private final BrowserContext context;
    private final Words words;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private final List<String> papers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> barriers = new ArrayList<>();

    Person(String name, BrowserContext context, Words words) {
        this.name = name;
        this.context = context;
        this.words = words;
        context.addInitScript(KEEP_WHAT_IS_PRINTED);
        context.onRequest(request -> asked.add(request.url()));
        context.onResponse(response -> {
            if (response.headers().getOrDefault("content-type", "").startsWith("application/pdf")
                    && response.url().startsWith("http")) {
                papers.add(response.url());
            }
        });
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
    }

    /** Sits down before another screen with the same page. */
    void movesTo(Chromium.Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
    }

    void type(String key, String value) {
        field(key).fill(value);
    }

    /** Puts a value in as it comes from somewhere else: copied there, pasted here. */
    void paste(String key, String value) {
        var elsewhere = context.newPage();
        elsewhere.setContent("<textarea></textarea>");
        elsewhere.locator("textarea").fill(value);
        elsewhere.locator("textarea").press("ControlOrMeta+A");
        elsewhere.locator("textarea").press("ControlOrMeta+C");
        elsewhere.close();
        page.bringToFront();
        field(key).press("ControlOrMeta+V");
    }

    /** The field one types into under a label. */
    Locator field(String key) {
        return labelled(key).and(page.locator("input, textarea")).first();
    }

    private Locator labelled(String key) {
        return page.getByLabel(words.of(key), new Page.GetByLabelOptions().setExact(true));
    }

    /** Chooses in a list that drops down. */
    void choose(String key, String optionKey) {
        field(key).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(words.of(optionKey)).setExact(true))
                .click();
    }

    /** Chooses in a list one cannot type into. */
    void chooseFrom(String key, String optionKey) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(words.of(key)))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(words.of(optionKey)).setExact(true))
                .click();
    }

    /** Types into a list that drops down and takes the first that fits. */
    void pick(String key, String typed, String offered) {
        field(key).fill(typed);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(offered))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.LISTBOX)).hasCount(0);
    }

    /** Ticks a box or a round button. */
    void tick(String key) {
        labelled(key).and(page.locator("input")).first().check();
    }

    /** Ticks the round button of a group. */
    void tick(String groupKey, String key) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(words.of(groupKey)))
                .getByLabel(words.of(key), new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    void press(String key, Object... arguments) {
        button(key, arguments).click();
    }

    Locator button(String key, Object... arguments) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(words.of(key, arguments))
                                .setExact(true))
                .last();
    }

    void follow(String key) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.of(key)))
                .first()
                .click();
    }

    /** Strikes the key that stands on a button. */
    void strike(String buttonKey, String key) {
        assertThat(button(buttonKey)).isEnabled();
        pressKey(key);
    }

    /** Nobody strikes a key at what is still on its way: a page hears its keys once its answer is worked in. */
    void pressKey(String key) {
        page.waitForFunction(EVERYTHING_CAME);
        page.keyboard().press(key);
    }

    void see(String key, Object... arguments) {
        seeText(words.of(key, arguments));
    }

    void seeText(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void seeNot(String key, Object... arguments) {
        assertThat(page.getByText(words.of(key, arguments)).locator("visible=true"))
                .hasCount(0);
    }

    void isAt(String path) {
        page.waitForURL(url -> url.replaceAll("[?#].*", "").endsWith(path));
    }

    /** The sheet that was printed as the first, second, … since the page was loaded. */
    byte[] printed(int number) {
        return Base64.getDecoder().decode((String) page.evaluate(READ_WHAT_IS_PRINTED, number));
    }

    /** One step back by the arrow of the browser, and what is seen then. */
    void back(String address, Locator seen) {
        step(() -> page.goBack(), address, seen);
    }

    /** One step on by the arrow of the browser, and what is seen then. */
    void forward(String address, Locator seen) {
        step(() -> page.goForward(), address, seen);
    }

    /** On its way there the browser is led back once, while the server is asked: it has come when all three say so. */
    private void step(Runnable arrow, String address, Locator seen) {
        page.waitForFunction(EVERYTHING_CAME);
        arrow.run();
        seen.waitFor();
        page.waitForFunction(EVERYTHING_CAME);
        assertThat(page).hasURL(address);
    }

    /** How many sheets were printed since the page was loaded. */
    int sheets() {
        return (int) page.evaluate("window.printed.length");
    }

    /** No sheet has an address in the browser any more, and the one it was fetched from gives nothing a second time. */
    void cannotPrintAgain() {
        page.waitForFunction("window.kept.size === 0");
        assertThat(papers).isNotEmpty().allSatisfy(address -> assertThat(
                        new String(context.request().get(address).body(), StandardCharsets.ISO_8859_1))
                .as(address)
                .doesNotContain("%PDF"));
    }

    /** Whatever one does with the page, the words are nowhere in it. */
    void findsNowhere(String... words) {
        page.waitForLoadState();
        assertThat(page.content()).doesNotContain(words);
    }

    static String text(byte[] sheet) {
        try (var document = Loader.loadPDF(sheet)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    byte[] download(String key) throws IOException {
        Download download = page.waitForDownload(() -> follow(key));
        return Files.readAllBytes(download.path());
    }

    /** A picture for whoever looks at the build, by day and by night, and what axe finds on either. */
    void picture(String title) {
        page.locator("main :visible").first().waitFor();
        page.waitForFunction("[...document.images].every((image) => image.complete)"
                + " && document.getAnimations().every((one) => one.playState !== 'running')");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var file = title + "-" + name + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
            barriers().forEach(barrier -> barriers.add(file + " " + barrier));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** What axe finds and finds again: a colour that is only passing is none of it. */
    private List<String> barriers() {
        var found = List.<Rule>of();
        for (int look = 0; look < LOOKS && (look == 0 || !found.isEmpty()); look++) {
            found = new AxeBuilder(page)
                    .setLegacyMode(true)
                    .exclude("vaadin-connection-indicator")
                    .analyze()
                    .getViolations();
        }
        return found.stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(4)
                                .map(node -> node.getHtml() + " "
                                        + Stream.of(node.getAny(), node.getAll(), node.getNone())
                                                .flatMap(List::stream)
                                                .map(check -> check.getMessage())
                                                .toList())
                                .toList())
                .toList();
    }

    /** What they had before them when it ended. */
    void lastSight() {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("end-" + name + ".png")));
    }

    /** What an address answers to this person. */
    int status(String path) {
        return context.request()
                .get(
                        path,
                        com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    /** Nothing was fetched from elsewhere, nothing but the one cookie is kept, nothing failed. */
    void leavesNothingBehind(String house, SoftAssertions softly) {
        softly.assertThat(asked)
                .as(name + " asked")
                .isNotEmpty()
                .filteredOn(
                        url -> !url.startsWith(house) && !url.matches("(data|blob|about|chrome|chrome-extension):.*"))
                .isEmpty();
        softly.assertThat(asked)
                .as(name + "'s addresses hold no number of a person")
                .noneMatch(url ->
                        url.startsWith(house) && NUMBER_OF_A_PERSON.matcher(url).find());
        softly.assertThat(context.cookies())
                .as(name + " keeps cookies")
                .extracting(cookie -> cookie.name)
                .containsExactly("__Host-registratura");
        softly.assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"))
                .as(name + " keeps")
                .isEqualTo("[{},{},\"\"]");
        softly.assertThat(barriers).as("axe of " + name + "'s pages").isEmpty();
        softly.assertThat(complaints).as(name + "'s page complains").isEmpty();
    }

    /** What the page complained about until now is expected. */
    void forgiveComplaints() {
        complaints.clear();
    }

    String says() {
        return page.locator("main").first().innerText().toLowerCase(Locale.ROOT);
    }
}
