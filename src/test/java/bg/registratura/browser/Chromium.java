package bg.registratura.browser;

import bg.registratura.language.Words;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real browser, in which each person has a profile of their own. */
final class Chromium implements AutoCloseable {

    /** Speaks to nobody of its own accord. */
    static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = playwright();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(Stream.concat(QUIETLY.stream(), Stream.of("--disable-gpu"))
                            .toList()));
    private final String house;
    private final Words words;
    private final List<Person> people = new ArrayList<>();

    Chromium(String house, Words words) {
        this.house = house;
        this.words = words;
    }

    /** Somebody sits down at a screen. */
    Person person(String name, Screen screen) {
        var person = new Person(
                name,
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(house)
                        .setViewportSize(screen.width, screen.height)
                        .setHasTouch(screen.touch)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("bg-BG")
                        .setTimezoneId("Europe/Sofia")),
                words);
        people.add(person);
        return person;
    }

    /** Everybody who sat down, for what is asked of all. */
    List<Person> people() {
        return List.copyOf(people);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Path executable() {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"))
                                .map(Path::of),
                        Stream.of("/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                                .map(Path::of))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The browser tests need chromium: apt-get install chromium"));
    }

    /** The sizes people have before them, in CSS pixels. */
    enum Screen {
        DESK(1366, 768, false),
        WIDE(1920, 1080, false),
        KIOSK(1080, 1920, true),
        PHONE(360, 740, true);

        private final int width;
        private final int height;
        private final boolean touch;

        Screen(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }
}
