package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.credential.AccessNumber;
import bg.registratura.credential.Credentials;
import bg.registratura.credential.SheetDesk;
import bg.registratura.language.Words;
import bg.registratura.security.Access;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
@DisplayName("A member of staff with the password alone")
class PasswordAloneIT {

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    TestStaff staff;

    @Autowired
    SheetDesk desk;

    @Autowired
    Credentials credentials;

    @Autowired
    TestClock clock;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(2));
    }

    @Test
    @Quality(40)
    @DisplayName("is asked for the code, and reaches no page by its address and none by the messages of a page")
    void reachesNoPage() throws Exception {
        for (var role : List.of(Role.RECEPTION, Role.DPO, Role.ADMINISTRATOR, Role.TECHNICIAN)) {
            var typed = staff.hire(role).signature();
            var page = new PageClient(port).open("sign-in");
            page.type(words.of("security.username"), typed.username());
            page.type(words.of("security.password"), typed.password());
            page.press(words.of("security.sign-in"));
            assertThat(page.text()).contains(words.of("security.code"));
            page.press(words.of("security.sign-in"));

            assertThat(page.get("/session/there").statusCode()).isEqualTo(404);
            for (var view : Access.views()) {
                if (!view.everybody()) {
                    var address = view.path()
                            .replaceAll(
                                    ":[a-z]+(\\([^)]*\\))?", UUID.randomUUID().toString());
                    assertThat(page.get("/" + address).body()).as(address).doesNotContain(words.of("shell.sign-out"));
                    assertThat(page.forget().go(address).text()).as(address).doesNotContain(words.of("shell.sign-out"));
                    assertThat(page.get("/session/there").statusCode()).isEqualTo(404);
                }
            }
        }
    }

    @Test
    @Quality(6)
    @DisplayName(
            "or a patient with the sheet alone, reaches no page: not by its address and not by the messages of a page")
    void aSheetAloneOpensNoPage() throws Exception {
        var sheet = desk.issue(desk.somebody());
        At.theDoor();
        var page = shows(sheet.name().username(), sheet.secret().value());
        assertThat(page.text()).contains(words.of("security.own-password.title"));

        for (var view : Access.views()) {
            if (!view.everybody()) {
                var address = view.path()
                        .replaceAll(":[a-z]+(\\([^)]*\\))?", UUID.randomUUID().toString());
                assertThat(page.get("/" + address).body()).as(address).doesNotContain(words.of("shell.sign-out"));
                assertThat(page.forget().go(address).text()).as(address).doesNotContain(words.of("shell.sign-out"));
                assertThat(page.get("/session/there").statusCode()).isEqualTo(404);
            }
        }
        assertThat(shows(sheet.name().username(), sheet.secret().value()).text())
                .as("nothing was spent")
                .contains(words.of("security.own-password.title"));
    }

    /** What the door says of a sheet that is over, resting, withdrawn or frozen is what it says of nobody's, to the byte. */
    @Test
    @Quality(31)
    @DisplayName("or anybody with a sheet that opens nothing, is answered as if there were none")
    void aSheetThatOpensNothingIsAnsweredAsIfThereWereNone() throws Exception {
        var expired = desk.issue(desk.somebody());
        clock.advance(Duration.ofHours(73));
        var withdrawn = desk.issue(desk.somebody());
        At.desk(Role.RECEPTION, () -> credentials.revoke(withdrawn.account()));
        var replaced = desk.somebody();
        var old = desk.issue(replaced);
        desk.issue(replaced);
        var live = desk.issue(desk.somebody());
        At.theDoor();

        var nobodys = answer(
                AccessNumber.random(new SecureRandom()).value(), live.secret().value());
        assertThat(nobodys).contains(words.of("credential.refused"));
        for (var sheet : List.of(expired, withdrawn, old)) {
            assertThat(answer(sheet.name().username(), sheet.secret().value())).isEqualTo(nobodys);
        }
        for (int wrong = 0; wrong < 4; wrong++) {
            assertThat(answer(live.name().username(), expired.secret().value())).isEqualTo(nobodys);
        }
        assertThat(answer(live.name().username(), live.secret().value()))
                .as("resting")
                .isEqualTo(nobodys);
    }

    private PageClient shows(String number, String secret) throws Exception {
        var page = new PageClient(port).open("enter");
        page.type(words.of("credential.number"), number);
        page.type(words.of("credential.secret"), secret);
        page.press(words.of("credential.next"));
        return page;
    }

    private String answer(String number, String secret) throws Exception {
        var page = new PageClient(port).open("enter");
        page.type(words.of("credential.number"), number);
        page.type(words.of("credential.secret"), secret);
        return page.press(words.of("credential.next")).toString().replaceAll("\"(syncId|clientId)\":\\d+", "");
    }

    @Test
    @Quality(45)
    @DisplayName(
            "has no other way in: no basic sign-in, no form, no cookie that remembers, no interface behind the pages")
    void hasNoOtherWayIn() throws Exception {
        var typed = staff.hire(Role.DPO).signature();
        var pair = typed.username() + ":" + typed.password();
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        var form = "username=%s&password=%s&remember-me=on&code=%s"
                .formatted(typed.username(), encoded(typed.password()), typed.code());
        var page = new PageClient(port).open("sign-in");
        var headers = Map.of(
                "Authorization",
                basic,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-CSRF-TOKEN",
                page.token());
        for (var path : List.of(
                "/login",
                "/sign-in",
                "/j_spring_security_check",
                "/authenticate",
                "/api/login",
                "/actuator",
                "/oauth2/token",
                "/webauthn/authenticate/options",
                "/login/webauthn",
                "/login/ott",
                "/session/passkey",
                "/session/unlock/passkey?answer=%7B%7D",
                "/session/unlock?typed=" + typed.code())) {
            page.post(path, form, headers);
            assertThat(page.get("/session/there").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(page.get("/records/x").statusCode()).isNotEqualTo(200);
        var remembered = new PageClient(port)
                .withCookie("remember-me="
                        + Base64.getEncoder().encodeToString((pair + ":x").getBytes(StandardCharsets.UTF_8)));
        assertThat(remembered.get("/session/there").statusCode()).isEqualTo(404);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
