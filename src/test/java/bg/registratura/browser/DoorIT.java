package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.registratura.At;
import bg.registratura.Leftovers;
import bg.registratura.Quality;
import bg.registratura.TestHouse;
import bg.registratura.browser.Chromium.Screen;
import bg.registratura.credential.AccessNumber;
import bg.registratura.credential.Secret;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import com.microsoft.playwright.Response;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What the doors answer to a real browser, byte for byte, and what is left of a stranger's address afterwards. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DoorIT.OwnDirectory.class)
@ActiveProfiles("test")
@Import(TestHouse.class)
@DisplayName("The doors over HTTP")
class DoorIT extends BrowserAct {

    static final String PASSWORD = "сини покриви над Витоша";
    static final String WRONG = "нещо съвсем друго и дълго";
    static final Set<String> CHANGING = Set.of("date", "set-cookie");

    @Value("${registratura.data}")
    Path data;

    @TempDir
    Path dumps;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    @Quality(31)
    @DisplayName("answer unknown, wrong, resting, closed and unopened alike: status, headers, size and every byte")
    void answerAlike() {
        var known = opened();
        var resting = opened();
        var left = new Leftovers(owner, data).sql();
        left.update(
                "update account set failed_attempts = 8, next_attempt_at = ? where username = ?",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusSeconds(29),
                resting);
        var closed = opened();
        At.desk(
                Role.SHIFT_LEAD,
                () -> accounts.disable(accounts.byUsername(closed).orElseThrow().id()));
        var unopened = UUID.randomUUID().toString();
        create(unopened);

        var answers = new ArrayList<Answer>();
        answers.add(signIn(UUID.randomUUID().toString(), WRONG));
        answers.add(signIn(known, WRONG));
        answers.add(signIn(resting, PASSWORD));
        answers.add(signIn(closed, PASSWORD));
        answers.add(signIn(unopened, WRONG));

        assertThat(answers.getFirst().body()).contains(words.of("security.refused"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
    }

    @Test
    @Quality(31)
    @DisplayName("answer a sheet of nobody and a sheet of somebody who has none alike")
    void answerSheetsAlike() {
        var nobody = showSheet(number());
        var somebody = number();
        create(somebody);

        assertThat(nobody.body()).contains(words.of("credential.refused"));
        assertThat(showSheet(somebody)).isEqualTo(nobody);
    }

    @Test
    @Quality(25)
    @DisplayName("take what is pasted, and are known to whatever keeps a person's passwords")
    void takeWhatIsPasted() {
        var person = chromium.person("pasting", Screen.PHONE);
        person.open("enter");
        var number = number();
        var secret = someSecret();
        person.paste("credential.number", number + " ");
        person.paste("credential.secret", secret);
        assertThat(digits(person, "credential.number")).isEqualTo(number);
        assertThat(digits(person, "credential.secret")).isEqualTo(secret);
        assertThat(person.field("credential.secret").getAttribute("inputmode"))
                .as("a telephone shows the keys for figures")
                .isEqualTo("numeric");

        var name = opened();
        person.open("sign-in");
        person.paste("security.username", name);
        person.paste("security.password", PASSWORD);
        assertThat(person.field("security.username").getAttribute("autocomplete"))
                .isEqualTo("username");
        assertThat(person.field("security.password").getAttribute("autocomplete"))
                .isEqualTo("current-password");
        assertThat(person.field("security.password").getAttribute("type")).isEqualTo("password");
        person.press("security.sign-in");
        person.isAt("/results");
    }

    static String digits(Person person, String key) {
        return person.field(key).inputValue().replaceAll("\\s", "");
    }

    @Test
    @Quality(37)
    @DisplayName("leave nothing of a stranger's address in memory, in the database, in a file or in a line of the log")
    void leaveNoAddress(CapturedOutput console) throws Exception {
        visit();

        var left = new Leftovers(owner, data);
        assertThat(left.tables()).isNotEmpty().doesNotContain(stranger());
        assertThat(console).doesNotContain(stranger());
        assertThat(left.files()).isNotEmpty().noneMatch(file -> Leftovers.text(file)
                .contains(stranger()));
        await().atMost(Duration.ofMinutes(2)).until(() -> !dumpHolds());
    }

    @Test
    @Quality(38)
    @DisplayName("count page keys that somebody made up, and raise the alarm")
    void countForgedKeys() throws Exception {
        var session = ask("GET", "/?v-r=init&location=sign-in", "", "")
                .replaceAll("(?s).*(__Host-registratura=[0-9A-F]+).*", "$1");
        for (int n = 0; n < 30; n++) {
            ask("POST", "/?v-r=uidl&v-uiId=0", session, """
                    {"csrfToken":"%s","rpc":[],"syncId":0,"clientId":0}""".formatted(UUID.randomUUID()));
        }

        assertThat(new Leftovers(owner, data).sql().queryForList("select rule from intrusion", String.class))
                .containsExactly("FORGED_TOKENS");
    }

    static String number() {
        return AccessNumber.random(new SecureRandom()).value();
    }

    Answer signIn(String name, String password) {
        var person = chromium.person("door", Screen.PHONE);
        person.open("sign-in");
        fill(person, "security.username", name);
        fill(person, "security.password", password);
        return answer(person, "security.sign-in", "security.refused");
    }

    Answer showSheet(String number) {
        var person = chromium.person("sheet", Screen.PHONE);
        person.open("enter");
        fill(person, "credential.number", number);
        fill(person, "credential.secret", someSecret());
        return answer(person, "credential.next", "credential.refused");
    }

    /** What was typed is at the server before anything else happens: else the browser sends two things at once, or not. */
    static void fill(Person person, String key, String value) {
        person.type(key, value);
        person.page().waitForResponse(response -> response.url().contains("v-r=uidl"), () -> person.page()
                .keyboard()
                .press("Tab"));
    }

    /** The answer to the press of the button, which says the refusal. */
    Answer answer(Person person, String button, String refusal) {
        var responses = new ArrayList<Response>();
        person.page().onResponse(responses::add);
        person.press(button);
        person.see(refusal);
        return responses.stream()
                .filter(response -> response.url().contains("v-r=uidl"))
                .map(Answer::of)
                .filter(answer -> answer.body().contains(words.of(refusal)))
                .findFirst()
                .orElseThrow();
    }

    static String someSecret() {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "12345678901234567890" + digit)
                .filter(DoorIT::isSecret)
                .findFirst()
                .orElseThrow();
    }

    static boolean isSecret(String digits) {
        try {
            Secret.typed(digits);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    String opened() {
        var name = UUID.randomUUID().toString();
        var id = create(name);
        transaction.executeWithoutResult(_ -> accounts.activate(id, new OwnKeys(PASSWORD, null, null)));
        return name;
    }

    AccountId create(String name) {
        return accounts.create(new Accounts.NewAccount(
                        AccountKind.PATIENT,
                        name,
                        "М. Тестова",
                        UUID.randomUUID(),
                        LocalDate.of(2125, 1, 1),
                        Set.of(Role.PATIENT)))
                .orElseThrow();
    }

    /** Comes, looks around and goes; nothing of this thread's holds the address when it returns. */
    void visit() throws IOException {
        for (var path : List.of("/sign-in", "/enter", "/images/x/preview", "/nowhere", "/?v-r=init&location=sign-in")) {
            ask("GET", path, "", "");
        }
        ask("POST", "/?v-r=uidl&v-uiId=0", "registratura=0123456789ABCDEF0123456789ABCDEF", "{}");
    }

    /** The needle is put together only when it is looked for. */
    static String stranger() {
        return String.join(".", "127", "83", String.valueOf(40 + 7), "231");
    }

    boolean dumpHolds() throws IOException {
        var dump = dumps.resolve(UUID.randomUUID() + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        try {
            return holds(dump, stranger().getBytes(StandardCharsets.ISO_8859_1))
                    || holds(dump, stranger().getBytes(StandardCharsets.UTF_16BE));
        } finally {
            Files.delete(dump);
        }
    }

    static boolean holds(Path file, byte[] needle) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            int matched = 0;
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                matched = next == (needle[matched] & 0xFF) ? matched + 1 : next == (needle[0] & 0xFF) ? 1 : 0;
                if (matched == needle.length) {
                    return true;
                }
            }
            return false;
        }
    }

    String ask(String method, String path, String cookie, String body) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(stranger()), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            var request =
                    "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\nCookie: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(method, path, port, cookie, body.length(), body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** An answer without what says only when and how often something was asked. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(Response response) {
            var headers = new TreeMap<>(response.allHeaders());
            headers.keySet().removeAll(CHANGING);
            return new Answer(
                    response.status(), headers, response.text().replaceAll("\"(syncId|clientId)\":\\d+", "\"$1\":0"));
        }
    }

    /** Where this house keeps everything. */
    static final class OwnDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("registratura.data=" + System.getProperty("registratura.data") + "/door")
                    .applyTo(context);
        }
    }
}
