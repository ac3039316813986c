package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.language.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger at a socket gets from the house, and what the house keeps of them: nothing. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class OutsideIT {

    static final String STRANGER = "127.0.0.77";
    static final String FORGED = "203.0.113.77";
    static final List<String> PAGES = List.of("/", "/sign-in", "/enter", "/kiosk", "/setup");

    @LocalServerPort
    int port;

    @Value("${registratura.data}")
    Path data;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    Words words;

    /** Flow's own start needs inline script; its page has a base, which is the house. */
    @Test
    @Quality(59)
    void everyPageHasTheWholeSetOfHeaders() throws Exception {
        for (var page : PAGES) {
            assertThat(get(page).status()).as(page).isEqualTo(200);
            assertThat(get(page).headers())
                    .as(page)
                    .containsEntry(
                            "content-security-policy",
                            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                                    + " frame-src 'self' blob:; worker-src 'self'; object-src 'none'; base-uri 'self';"
                                    + " form-action 'self'; frame-ancestors 'none'")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("cross-origin-opener-policy", "same-origin")
                    .containsKey("permissions-policy")
                    .doesNotContainKeys("strict-transport-security", "server", "x-powered-by");
            assertThat(get(page).headers().get("cache-control")).as(page).contains("no-store");
        }
    }

    @Test
    @Quality(59)
    void everythingElseIsGuardedToo() throws Exception {
        for (var answer : List.of(
                get("/registratura.css"),
                get("/registratura.svg"),
                get("/printing.js"),
                get("/images/" + UUID.randomUUID() + "/preview"),
                get("/session/there"),
                get("/board/nobody"),
                get("/nowhere.bin"),
                ask("POST", "/?v-r=uidl&v-uiId=0", Map.of()))) {
            assertThat(answer.headers())
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("cross-origin-opener-policy", "same-origin");
            assertThat(answer.headers().get("content-security-policy"))
                    .contains("object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'");
        }
    }

    /** What is packed tells by its length what is in it: a page that holds a secret goes as it is. */
    @Test
    void stylesAndScriptsArePackedAndPagesAreNot() throws Exception {
        var packing = Map.of("Accept-Encoding", "gzip");
        for (var path : List.of("/registratura.css", "/lumo/lumo.css", "/viewer/x-ray-viewer.js")) {
            assertThat(ask("GET", path, packing).headers()).as(path).containsEntry("content-encoding", "gzip");
            assertThat(get(path).headers()).as(path).doesNotContainKey("content-encoding");
        }
        for (var path : PAGES) {
            assertThat(ask("GET", path, packing).headers()).as(path).doesNotContainKey("content-encoding");
        }
    }

    @Test
    @Quality({56, 57})
    void aPageSetsTheOneCookieAndNoOther() throws Exception {
        for (var page : PAGES) {
            assertThat(get(page).cookies())
                    .as(page)
                    .singleElement()
                    .asString()
                    .matches("__Host-registratura=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Strict");
        }
    }

    @Test
    void withoutSignInEveryOtherPageLeadsToTheDoor() throws Exception {
        for (var path : List.of("/desk", "/results", "/dentist", "/dpo", "/dpo/log", "/admin", "/technician")) {
            var answer = get(path);
            assertThat(answer.status() + " " + answer.headers().getOrDefault("location", "") + answer.body())
                    .as(path)
                    .matches("(?s)(302 .*/sign-in|200 .*)");
        }
        assertThat(get("/images/studies/x/archive.zip").status()).isIn(302, 401, 403);
    }

    @Test
    @Quality(45)
    void thereIsNoOtherWayIn() throws Exception {
        for (var path : List.of(
                "/login",
                "/logout",
                "/actuator",
                "/actuator/heapdump",
                "/actuator/env",
                "/h2-console",
                "/api",
                "/rest",
                "/swagger-ui",
                "/v3/api-docs",
                "/manager/html",
                "/.env",
                "/WEB-INF/web.xml",
                "/application.properties")) {
            var answer = get(path);
            assertThat(answer.status()).as(path).isIn(302, 401, 403, 404);
            assertThat(answer.headers()).as(path).doesNotContainKey("www-authenticate");
        }
    }

    @Test
    @Quality({44, 45})
    void noDefaultAccountAndNoBasicSignIn() throws Exception {
        for (var account : List.of("admin:admin", "user:password", "root:root", "registratura:registratura")) {
            var basic = java.util.Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
            var answer = ask("GET", "/images/studies/x/archive.zip", Map.of("Authorization", "Basic " + basic));
            assertThat(answer.status()).as(account).isIn(302, 401, 403);
            var form = ask("POST", "/login", Map.of("Content-Type", "application/x-www-form-urlencoded"));
            assertThat(form.status()).isIn(302, 403, 404);
            var pair = account.split(":");
            var door = new PageClient(port).open("sign-in");
            door.type(words.of("security.username"), pair[0]);
            door.type(words.of("security.password"), pair[1]);
            door.press(words.of("security.sign-in"));
            assertThat(door.text()).as(account).contains(words.of("security.refused"));
            assertThat(door.get("/session/there").statusCode()).as(account).isEqualTo(404);
        }
        assertThat(new Leftovers(owner, data).sql().queryForObject("select count(*) from account", Integer.class))
                .isZero();
    }

    @Test
    void anErrorSaysNothingOfTheInside() throws Exception {
        for (var answer : List.of(
                get("/error"),
                get("/images/%00"),
                get("/desk/%2e%2e/%2e%2e"),
                ask("TRACE", "/", Map.of()),
                ask("POST", "/?v-r=uidl", Map.of()),
                get("/VAADIN/nothing"),
                get("/images/not-a-number/preview"))) {
            assertThat(answer.body())
                    .doesNotContain("at bg.", "at java.", "at org.", "Exception", "Whitelabel", "Tomcat/");
        }
    }

    /** A browser is shown a page of the house's own words, whatever it asked for, with the same walls around it. */
    @Test
    @Quality(59)
    void anErrorIsSaidInWords() throws Exception {
        var browser = Map.of("Accept", "text/html", "Accept-Language", "bg");
        for (var answer : List.of(
                ask("GET", "/error", browser),
                ask("GET", "//desk", browser),
                ask("GET", "/desk/..;/images", browser),
                ask("GET", "/sign-in;jsessionid=0", browser),
                ask("TRACE", "/sign-in", browser))) {
            assertThat(answer.status()).isIn(400, 405, 500);
            assertThat(answer.body())
                    .contains("<html lang=\"bg\">", words.of("shell.error.title"))
                    .doesNotContain("Whitelabel", "Exception", "at bg.", "at org.", "explicit mapping");
            assertThat(answer.headers())
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("cross-origin-opener-policy", "same-origin");
            assertThat(answer.headers().get("content-security-policy"))
                    .contains("frame-ancestors 'none'", "base-uri 'none'");
            assertThat(answer.headers().get("cache-control")).contains("no-store");
        }
    }

    /** Nobody who comes from outside fills the memory or the disk: what is too much is turned away before it is read. */
    @Test
    @Quality(29)
    void aStrangerGivesNothingInThatIsLarge() throws Exception {
        for (var path : List.of("/", "/?v-r=uidl&v-uiId=0", "/kiosk/touch", "/session/unlock", "/nowhere")) {
            for (var type : List.of("application/json", "multipart/form-data; boundary=b")) {
                assertThat(announced(path, type, "Content-Length: 2000000000"))
                        .as(path + " " + type)
                        .startsWith("HTTP/1.1 413");
                assertThat(announced(path, type, "Transfer-Encoding: chunked"))
                        .as(path + " " + type)
                        .startsWith("HTTP/1.1 411");
            }
        }
        assertThat(new Leftovers(owner, data).files())
                .noneMatch(file -> file.getFileName().toString().startsWith("upload_"));
    }

    /** What is answered to somebody who begins to give something in and does not get to the end. */
    private String announced(String path, String type, String length) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n"
                            .formatted(path, type, length)
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void nothingRemainsOfAStrangersAddress(CapturedOutput output) throws Exception {
        for (var page : List.of("/", "/sign-in", "/enter", "/desk", "/images/x/preview", "/nowhere", "/?v-r=uidl")) {
            ask("GET", page, Map.of("X-Forwarded-For", FORGED, "X-Real-IP", FORGED, "Forwarded", "for=" + FORGED));
            ask("POST", page, Map.of("X-Forwarded-For", FORGED));
        }

        assertThat(output).doesNotContain(STRANGER, FORGED);
        var left = new Leftovers(owner, data);
        assertThat(left.tables()).isNotEmpty().doesNotContain(STRANGER, FORGED);
        assertThat(left.files()).isNotEmpty().allSatisfy(file -> assertThat(
                        Leftovers.text(file).contains(STRANGER))
                .as(file.toString())
                .isFalse());
    }

    @Test
    void aForgedHeaderChangesNothing() throws Exception {
        var plain = get("/desk");
        var forged = ask(
                "GET",
                "/desk",
                Map.of("X-Forwarded-For", FORGED, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example"));

        assertThat(forged.status()).isEqualTo(plain.status());
        assertThat(forged.headers().toString())
                .doesNotContain("evil.example", "https:")
                .contains("__Host-registratura=");
        assertThat(forged.headers()).doesNotContainKey("strict-transport-security");
    }

    /** Whatever a request calls this house, nobody is sent to another. */
    @Test
    void nobodyIsSentToAnotherHouse() throws Exception {
        for (var path : List.of("/desk", "/images/x/preview", "/kiosk/end", "/nowhere")) {
            var answer = ask("GET", path, Map.of("Host", "evil.example"));
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.headers().get("location"))
                    .as(path)
                    .startsWith("/")
                    .doesNotStartWith("//");
        }
    }

    Answer get(String path) throws IOException {
        return ask("GET", path, Map.of());
    }

    /** Speaks HTTP by hand, from an address of its own. */
    Answer ask(String method, String path, Map<String, String> headers) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(STRANGER), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            var lines = new StringBuilder(
                    "%s %s HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n".formatted(method, path));
            var sent = new TreeMap<>(headers);
            sent.putIfAbsent("Host", "localhost:" + port);
            sent.forEach((name, value) ->
                    lines.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write(lines.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            return Answer.read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, List<String> cookies, String body) {

        static Answer read(String text) {
            var parts = text.split("\r\n\r\n", 2);
            var lines = List.of(parts[0].split("\r\n"));
            var headers = new TreeMap<String, String>();
            lines.stream().skip(1).forEach(line -> {
                var pair = line.split(": ?", 2);
                headers.put(pair[0].toLowerCase(java.util.Locale.ROOT), pair[1]);
            });
            return new Answer(
                    Integer.parseInt(lines.getFirst().split(" ")[1]),
                    headers,
                    lines.stream()
                            .filter(line -> line.startsWith("Set-Cookie: "))
                            .map(line -> line.substring("Set-Cookie: ".length()))
                            .toList(),
                    parts.length > 1 ? parts[1] : "");
        }
    }
}
