package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bg.registratura.language.Words;
import bg.registratura.security.Accounts;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Sessions as they are at a real socket: what keeps them, what ends them, and what a stolen cookie is worth then. */
@OverHttp
class SessionIT {

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    TestStaff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    TestStaff.Colleague colleague;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(2));
    }

    @Test
    @Quality({47, 48, 55, 56})
    void theIdentifierChangesAtTheDoorAndTheOldOneIsDead() throws Exception {
        var stranger = new PageClient(port).open("sign-in");
        var before = stranger.cookie();
        var page = signedIn(Role.DPO, stranger);

        assertThat(before).matches("__Host-registratura=[0-9A-F]{32}");
        assertThat(page.cookie()).isNotEqualTo(before);
        assertThat(there(before)).isEqualTo(404);
        assertThat(there(page.cookie())).isEqualTo(204);
        var second = again();
        assertThat(there(second.cookie())).isEqualTo(204);
        assertThat(there(page.cookie())).isEqualTo(204);
    }

    @Test
    @Quality(50)
    void aPageThatOnlyKeepsItselfAliveDies() throws Exception {
        var page = signedIn(Role.DPO).open("dpo");
        for (int minute = 0; minute < 9; minute++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(page.heartbeat()).isEqualTo(200);
            assertThat(page.poll()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(1));

        assertThat(page.heartbeat()).isNotEqualTo(200);
        assertThat(there(page.cookie())).isEqualTo(404);
    }

    @Test
    @Quality({50, 51})
    void whoeverDoesSomethingStaysUntilTheLastMinute() throws Exception {
        var page = signedIn(Role.DPO).open("dpo");
        for (int minutes = 0; minutes < 234; minutes += 9) {
            clock.advance(Duration.ofMinutes(9));
            page.open("dpo");
        }
        assertThat(there(page.cookie())).isEqualTo(204);
        clock.advance(Duration.ofMinutes(6));

        assertThat(there(page.cookie())).isEqualTo(404);
    }

    @Test
    @Quality({49, 67})
    void signingOutKillsTheCookieOtherPagesAndTheStream() throws Exception {
        var page = signedIn(Role.RECEPTION).open("desk");
        assertThat(page.get("/desk").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        var stolen = page.cookie();
        var stream = signs(page);
        page.press(words.of("shell.sign-out"));

        assertThat(there(stolen)).isEqualTo(404);
        assertThat(stream.get(5, java.util.concurrent.TimeUnit.SECONDS)).contains("data:left");
    }

    /** Somebody signs in on another tab of the same browser: what the first tab shows was not theirs. */
    @Test
    @Quality({47, 49})
    void whoComesNextInTheSameBrowserFindsNothingOfWhoWasThere() throws Exception {
        var first = signedIn(Role.RECEPTION).open("desk");
        var welcome = words.of("frontdesk.welcome");
        assertThat(first.everythingAnew()).contains(welcome);
        var second = signedIn(Role.DPO, new PageClient(port).withCookie(first.cookie()));
        assertThat(there(first.cookie())).isEqualTo(404);

        first.withCookie(second.cookie());
        assertThat(first.everythingAnew()).doesNotContain(welcome);
        assertThat(second.open("dpo").text()).contains(words.of("shell.sign-out"));
    }

    /** A browser that becomes a tablet to sign on keeps nothing of the desk it was, on no tab. */
    @Test
    @Quality({47, 49})
    void aTabletKeepsNothingOfTheDeskItWas() throws Exception {
        var desk = signedIn(Role.RECEPTION).open("desk");
        var tablet = new PageClient(port).withCookie(desk.cookie()).open("desk/pad");
        tablet.press(words.of("pad.start.here"));
        assertThat(there(desk.cookie())).isEqualTo(404);
        assertThat(there(tablet.cookie())).isEqualTo(404);

        desk.withCookie(tablet.cookie());
        assertThat(desk.everythingAnew()).doesNotContain(words.of("frontdesk.welcome"));
    }

    @Test
    @Quality(48)
    void aSessionIsNamedByTheCookieAlone() throws Exception {
        var page = signedIn(Role.RECEPTION).open("desk");
        var id = page.cookie().replaceAll(".*=", "");
        var stranger = new PageClient(port);
        for (var address : List.of(
                "/session/there;jsessionid=" + id,
                "/session/there;__Host-registratura=" + id,
                "/session/there?jsessionid=" + id,
                "/session/there?__Host-registratura=" + id)) {
            assertThat(stranger.get(address).statusCode()).as(address).isIn(400, 404);
        }
        assertThat(new PageClient(port)
                        .withCookie("JSESSIONID=" + id)
                        .get("/session/there")
                        .statusCode())
                .isEqualTo(404);
        assertThat(page.get("/desk").body())
                .doesNotContainIgnoringCase("jsessionid")
                .doesNotContain(id);
        assertThat(page.text()).doesNotContain(id);
    }

    @Test
    @Quality(52)
    void aClosedAccountIsOutWithinASecondAndToldWhy() throws Exception {
        var page = signedIn(Role.RECEPTION).open("desk");
        var stream = signs(page);
        At.desk(Role.SHIFT_LEAD, () -> accounts.disable(colleague.account()));

        await().atMost(Duration.ofSeconds(1)).until(() -> there(page.cookie()) == 404);
        assertThat(stream.get(5, java.util.concurrent.TimeUnit.SECONDS)).contains("data:ended");
        assertThat(page.open("ended").text()).contains(words.of("security.ended.text.CLOSED"));
    }

    @Test
    @Quality(50)
    void aLockedDeskOpensForItsOwnerWithEverythingAsItWas() throws Exception {
        var page = signedIn(Role.RECEPTION).open("desk");
        var before = page.cookie();
        clock.advance(Duration.ofMinutes(10));
        assertThat(page.poll()).isEqualTo(503);
        assertThat(page.heartbeat()).isEqualTo(200);
        for (var query : List.of("v-r=uidl&v-uiId=0", "%76-r=uidl&v-uiId=0", "v-r=init&location=desk")) {
            for (var path : List.of("/", "/session/x", "/desk/x.js")) {
                assertThat(page.post(path + "?" + query, "{}", Map.of("Content-Type", "application/json"))
                                .statusCode())
                        .as(path + "?" + query)
                        .isEqualTo(503);
            }
        }
        assertThat(page.picture("/images/" + java.util.UUID.randomUUID() + "/preview")
                        .statusCode())
                .isNotEqualTo(200);

        assertThat(unlock(page, "000000")).isEqualTo(403);
        assertThat(unlock(page, typed().password())).isEqualTo(204);
        assertThat(page.cookie()).isNotEqualTo(before);
        assertThat(page.poll()).isEqualTo(200);
    }

    static int unlock(PageClient page, String typed) throws Exception {
        return page.post(
                        "/session/unlock",
                        "typed=" + java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/x-www-form-urlencoded", "X-CSRF-TOKEN", page.token()))
                .statusCode();
    }

    @Test
    @Quality(61)
    void withoutItsTokenNothingIsDone() throws Exception {
        var page = signedIn(Role.RECEPTION).open("desk");
        var forged = page.forge(words.of("shell.sign-out"), "00000000-0000-0000-0000-000000000000");

        assertThat(forged.body()).doesNotContain("\"changes\":[{");
        assertThat(there(page.cookie())).isEqualTo(204);
        for (var path : List.of("/session/leave", "/session/stay", "/session/unlock", "/logout")) {
            assertThat(page.post(path, "", Map.of()).statusCode()).as(path).isIn(403, 404, 405);
            assertThat(page.post(path, "", Map.of("X-CSRF-TOKEN", "swapped")).statusCode())
                    .as(path)
                    .isIn(403, 404, 405);
        }
        assertThat(there(page.cookie())).isEqualTo(204);
    }

    /** What is printed goes once to the page that asked for it: not to another's, not a second time, and into no cache. */
    @Test
    @Quality({11, 67})
    void aSheetThatIsPrintedIsGivenOnceToItsOwnPage() throws Exception {
        var page = signedIn(Role.RECEPTION).open("desk/dentists");
        var other = signedIn(Role.SHIFT_LEAD).open("desk/dentists");
        var sheet = "/" + sheet(page.press(words.of("practice.blank")));

        assertThat(other.get(sheet).statusCode()).isNotEqualTo(200);
        assertThat(new PageClient(port).get(sheet).statusCode()).isNotEqualTo(200);
        var given = page.get(sheet);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).startsWith("%PDF");
        assertThat(given.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(given.headers().firstValue("Content-Disposition").orElse("")).isEqualTo("inline");
        assertThat(page.get(sheet).statusCode()).isNotEqualTo(200);
    }

    /** Where the page was told to fetch it. */
    private static String sheet(JsonNode answer) {
        for (var call : answer.path("execute")) {
            if (call.path(call.size() - 1).asString("").contains("printing.js")) {
                return call.path(0).asString("");
            }
        }
        throw new AssertionError("nothing is printed: " + answer);
    }

    /** A file goes only from the page that asks for it: not with a changed key, not to another's page, not from outside. */
    @Test
    @Quality(61)
    void aFileIsTakenFromItsOwnPageOnly() throws Exception {
        var page = signedIn(Role.RECEPTION).open("desk/scans");
        var target = "/" + page.says("target");
        var key = Pattern.compile("/([0-9a-f-]{36})/").matcher(target);
        assertThat(key.find()).as(target).isTrue();
        var swapped = target.replace(key.group(1), UUID.randomUUID().toString());
        var other = signedIn(Role.SHIFT_LEAD).open("desk/scans");

        assertThat(give(page, swapped)).isIn(403, 404);
        assertThat(give(other, target)).isIn(403, 404);
        assertThat(give(new PageClient(port), target)).isIn(302, 401, 403, 404);
        page.poll();
        assertThat(page.text()).doesNotContain(words.of("scan.refusal.NOT_A_SCAN"));

        assertThat(give(page, target)).isEqualTo(200);
        page.poll();
        assertThat(page.text()).contains(words.of("scan.refusal.NOT_A_SCAN"));
    }

    static int give(PageClient page, String target) throws Exception {
        var body = """
                --limit\r
                Content-Disposition: form-data; name="file"; filename="sheet.pdf"\r
                Content-Type: application/pdf\r
                \r
                no sheet\r
                --limit--\r
                """;
        return page.post(target, body, Map.of("Content-Type", "multipart/form-data; boundary=limit"))
                .statusCode();
    }

    int there(String cookie) throws Exception {
        return new PageClient(port).withCookie(cookie).get("/session/there").statusCode();
    }

    static CompletableFuture<String> signs(PageClient page) throws Exception {
        var stream = page.watch();
        return CompletableFuture.supplyAsync(
                () -> new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                        .lines()
                        .collect(Collectors.joining("\n")));
    }

    PageClient signedIn(Role role) throws Exception {
        return signedIn(role, new PageClient(port));
    }

    PageClient signedIn(Role role, PageClient page) throws Exception {
        colleague = staff.hire(role);
        return page.signIn(labels(), typed().username(), typed().password(), typed().code());
    }

    PageClient again() throws Exception {
        clock.advance(Duration.ofSeconds(30));
        return new PageClient(port).signIn(labels(), typed().username(), typed().password(), typed().code());
    }

    bg.registratura.security.SecondSignature typed() {
        return colleague.signature();
    }

    List<String> labels() {
        return List.of(
                words.of("security.username"),
                words.of("security.password"),
                words.of("security.code"),
                words.of("security.sign-in"));
    }
}
