package bg.registratura.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One page in a browser that has never been anywhere: nothing in its cache, one process for the page. */
final class Tab implements AutoCloseable {

    /** A machine whose screen has no three dimensions: a cheap phone, an office computer over a remote desktop. */
    static final List<String> WITHOUT_WEBGL = List.of("--disable-gpu", "--disable-3d-apis");

    static final List<String> WITH_WEBGL =
            List.of("--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist");

    private static final double PATIENCE = 60_000;

    private final Browser browser;
    final Page page;

    /**
     * A new browser.
     *
     * @param state what Playwright kept of a sign-in; none for a stranger
     * @param first a script that runs before any of the page's
     */
    Tab(Playwright playwright, List<String> screen, @Nullable String state, String first) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.executable())
                        .setArgs(Stream.concat(Chromium.QUIETLY.stream(), screen.stream())
                                .toList()));
        var options = new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("bg-BG");
        if (state != null) {
            options.setStorageState(state);
        }
        var context = browser.newContext(options);
        context.addInitScript(first);
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    /** Waits for a figure that the page makes known. */
    double figure(String expression) {
        try {
            return ((Number) page.waitForFunction(expression).jsonValue()).doubleValue();
        } catch (TimeoutError e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/end-bench.png")));
            throw e;
        }
    }

    /** The memory of the page's process that it shares with nobody, and its part of what it shares, in MiB. */
    double memory() throws IOException {
        page.waitForTimeout(2000); // what is thrown away is gone by then
        var answer = browser.newBrowserCDPSession().send("SystemInfo.getProcessInfo");
        double most = 0;
        for (var process : answer.getAsJsonArray("processInfo")) {
            if (process.getAsJsonObject().get("type").getAsString().equals("renderer")) {
                most = Math.max(
                        most, proportional(process.getAsJsonObject().get("id").getAsLong()));
            }
        }
        return most;
    }

    private static double proportional(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup")).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** The answers of a script that gives a list of milliseconds. */
    List<Double> milliseconds(String script, Object argument) {
        return StreamSupport.stream(((Iterable<?>) page.evaluate(script, argument)).spliterator(), false)
                .map(number -> ((Number) number).doubleValue())
                .toList();
    }

    @Override
    public void close() {
        browser.close();
    }
}
