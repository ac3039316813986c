package bg.registratura.shell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing but the viewer in a real browser: its own script, pictures of 400 by 200 that say of themselves what a test wants,
 * and a server that keeps marks in the page. At the size of a desk a pixel of the picture is two of the screen.
 */
final class ViewerHouse implements AutoCloseable {

    static final int COLUMNS = 400;
    static final int ROWS = 200;
    static final int SCALE = 2;
    static final String PICTURE = "00000000-0000-4000-8000-000000000001";

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "png", "image/png", "json", "application/json", "html", "text/html");

    private final HttpServer server;
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic")));
    private final ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of("bg"));
    private String said = "";
    private volatile boolean ended;

    ViewerHouse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String word(String key) {
        return words.getString(key);
    }

    /**
     * A page with one picture, or a volume, before somebody.
     *
     * @param said what the description says beside the size of the picture, as JSON
     * @param marks what is kept of it already, as JSON
     */
    Page open(String said, int frames, boolean own, String marks, int width, int height) {
        this.said = said;
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("bg-BG"))
                .newPage();
        page.setDefaultTimeout(15_000);
        page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
        page.evaluate(
                """
                ([texts, marking, stack]) => {
                    window.kept = new Map();
                    window.answers = () => 'KEPT';
                    const viewer = document.createElement('x-ray-viewer');
                    viewer.$server = { keepMark: async (sent) => {
                        const answer = window.answers();
                        if (answer === 'KEPT') {
                            const mark = JSON.parse(sent);
                            window.kept.set(mark.id, mark);
                        }
                        return answer;
                    } };
                    viewer.setAttribute('texts', texts);
                    viewer.setAttribute('stack', stack);
                    viewer.setAttribute('marking', marking);
                    document.querySelector('main').append(viewer);
                }""",
                List.of(
                        json(Map.of(
                                "pageOf", word("shell.viewer.page-of"),
                                "full", word("shell.viewer.full"),
                                "invert", word("shell.viewer.invert"),
                                "loupe", word("shell.viewer.loupe"),
                                "loupeSays", word("shell.viewer.loupe-says"))),
                        "{\"own\":" + own + ",\"panoramic\":false,\"texts\":" + json(MarkWords.of(this::word))
                                + ",\"marks\":" + marks + "}",
                        json(List.of(new XRayViewer.Picture("images/" + PICTURE, frames)))));
        page.getByText(word("shell.viewer.full")).waitFor();
        return page;
    }

    /** From now on nothing of a picture is given. */
    void endRights() {
        ended = true;
    }

    /** What the server keeps, as it would tell it to the next page. */
    static String kept(Page page) {
        return (String) page.evaluate("JSON.stringify([...window.kept.values()].filter((mark) => !mark.removed))");
    }

    /** A place of the picture on the screen, where the picture fits its stage. */
    static double[] at(Page page, double x, double y) {
        var stage = stage(page).boundingBox();
        double scale = Math.min(stage.width / COLUMNS, stage.height / ROWS);
        return new double[] {
            stage.x + (stage.width - COLUMNS * scale) / 2 + x * scale,
            stage.y + (stage.height - ROWS * scale) / 2 + y * scale
        };
    }

    static void drag(Page page, double fromX, double fromY, double toX, double toY) {
        var from = at(page, fromX, fromY);
        var to = at(page, toX, toY);
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
        page.mouse().move(to[0], to[1]);
        page.mouse().up();
    }

    static void touch(Page page, double x, double y) {
        var at = at(page, x, y);
        page.mouse().click(at[0], at[1]);
    }

    static Locator stage(Page page) {
        return page.locator("x-ray-viewer .stage");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = path.equals("/") ? page() : path.startsWith("/viewer/") ? script(path) : picture(path);
            var type = path.startsWith("/viewer/")
                    ? "js"
                    : path.equals("/") ? "html" : path.endsWith("/description") ? "json" : "png";
            exchange.getResponseHeaders().set("Content-Type", TYPES.get(type) + "; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] page() {
        return """
                <!doctype html><html lang="bg"><head><title>viewer</title><link rel="icon" href="data:,">
                <style>body, h1 { margin: 0; background: #0b0c0d; color: #fff; font: 16px/24px sans-serif } main { max-width: 800px }
                @media (min-width: 800px) { x-ray-viewer { --stage-height: 400px } }</style>
                <script type="module" src="viewer/x-ray-viewer.js"></script></head>
                <body><main><h1>viewer</h1></main></body></html>""".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] script(String path) throws IOException {
        try (var in = ViewerHouse.class.getResourceAsStream("/META-INF/resources" + path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private byte[] picture(String path) throws IOException {
        if (ended) {
            return new byte[0];
        }
        if (path.endsWith("/description")) {
            return ("{\"rows\":" + ROWS + ",\"columns\":" + COLUMNS
                            + ",\"bitsStored\":16,\"photometric\":\"MONOCHROME2\",\"state\":\"READABLE\"," + said + "}")
                    .getBytes(StandardCharsets.UTF_8);
        }
        var image = new BufferedImage(
                COLUMNS,
                ROWS,
                path.endsWith("/preview") ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY);
        int most = path.endsWith("/preview") ? 255 : 65535;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                image.getRaster().setSample(x, y, 0, (int) (most * (0.2 + 0.5 * x / COLUMNS)));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.stop(0);
    }
}
