package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.OverHttp;
import bg.registratura.PageClient;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.language.Words;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sheet is handed over, spent and followed by two sign-ins while every logger of the process says everything it can. */
@OverHttp
class QuietLogIT {

    static final String OWN = "седем сини чаши 4711 на прозореца";

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    SheetDesk desk;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    final LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
    final Map<Logger, Level> levels = new HashMap<>();
    final Heard heard = new Heard();

    @BeforeEach
    void listen() {
        clock.advance(Duration.ofMinutes(2));
        log.getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null)
                .forEach(logger -> levels.put(logger, logger.getLevel()));
        levels.keySet().forEach(logger -> logger.setLevel(Level.TRACE));
        heard.setContext(log);
        heard.start();
        root().addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(heard);
        levels.forEach(Logger::setLevel);
        At.theDoor();
    }

    @Test
    @Quality(12)
    void noLineHoldsASheetsSecretAPasswordACodeOrACookie() throws Exception {
        var secrets = walk();
        LoggerFactory.getLogger("org.apache.catalina.some").info("an ordinary line is heard");

        assertThat(heard.lines).anyMatch(line -> line.contains("an ordinary line is heard"));
        secrets.forEach((what, secret) -> assertThat(heard.lines).as(what).noneMatch(line -> holds(line, secret)));
    }

    /** Without the house's discretion the same walk is full of them. */
    @Test
    void theyWouldBeFound() throws Exception {
        var discretion = new ArrayList<>(log.getTurboFilterList());
        log.resetTurboFilterList();
        try {
            var secrets = walk();

            assertThat(secrets.entrySet())
                    .filteredOn(secret -> heard.lines.stream().anyMatch(line -> holds(line, secret.getValue())))
                    .extracting(Map.Entry::getKey)
                    .contains("own password", "patient's session", "colleague's session");
        } finally {
            discretion.forEach(log::addTurboFilter);
        }
    }

    /** The whole way; what must not be read of it afterwards, by name. */
    Map<String, String> walk() throws Exception {
        var secrets = new LinkedHashMap<String, String>();
        var sheet = desk.issue(desk.somebody());
        At.theDoor();
        secrets.put("one-time password", sheet.secret().value());
        secrets.put("one-time password as printed", sheet.secret().grouped());
        secrets.put("own password", OWN);
        var page = new PageClient(port).open("enter");
        secrets.put("stranger's session", session(page));
        page.type(words.of("credential.number"), sheet.name().username());
        page.type(words.of("credential.secret"), sheet.secret().grouped());
        page.press(words.of("credential.next"));
        page.type(words.of("security.own-password"), OWN);
        page.type(words.of("security.own-password.again"), OWN);
        page.press(words.of("security.own-password.open"));
        assertThat(page.open("results").text()).contains(words.of("shell.sign-out"));
        secrets.put("patient's session", session(page));
        page.press(words.of("shell.sign-out"));
        var again = new PageClient(port).signIn(labels(), sheet.name().username(), OWN, null);
        assertThat(again.open("results").text()).contains(words.of("shell.sign-out"));
        secrets.put("patient's second session", session(again));
        clock.advance(Duration.ofSeconds(30));
        colleague(secrets);
        return secrets;
    }

    void colleague(Map<String, String> secrets) throws Exception {
        var colleague = staff.hire(Role.RECEPTION);
        clock.advance(Duration.ofSeconds(30));
        var typed = colleague.signature();
        secrets.put("colleague's password", typed.password());
        secrets.put("code of the second factor", typed.code());
        var page = new PageClient(port).signIn(labels(), typed.username(), typed.password(), typed.code());
        assertThat(page.open("desk").text()).contains(words.of("shell.sign-out"));
        secrets.put("colleague's session", session(page));
    }

    /** As a word of its own, for six figures stand in many a number; and as bytes and signs that were read as others. */
    static boolean holds(String line, String secret) {
        var misread = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var escaped = secret.chars()
                .mapToObj(sign -> sign < 128 ? Character.toString(sign) : "\\u%04x".formatted(sign))
                .collect(Collectors.joining());
        return Stream.of(secret, misread, escaped)
                .anyMatch(spelled -> Pattern.compile("(?<![0-9A-Za-z.])" + Pattern.quote(spelled) + "(?![0-9A-Za-z])")
                        .matcher(line)
                        .find());
    }

    static String session(PageClient page) {
        return page.cookie().replaceAll(".*=", "");
    }

    List<String> labels() {
        return List.of(
                words.of("security.username"),
                words.of("security.password"),
                words.of("security.code"),
                words.of("security.sign-in"));
    }

    Logger root() {
        return log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Every line of every logger, with the traces of what was thrown. */
    static final class Heard extends AppenderBase<ILoggingEvent> {

        final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    }
}
