package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.TestClock;
import bg.registratura.esignature.TestIssuer;
import bg.registratura.esignature.TestSignatures;
import bg.registratura.people.TestPeople;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** A request that came signed electronically: uploaded, read, taken under its number, and given to the officer to the byte. */
@OverBrowser
class ElectronicIT extends BrowserAct {

    static final String EGN = TestPeople.egn();

    private static final TestIssuer ISSUER = new TestIssuer("Образцово доверие");

    @Test
    void isTakenWithItsNumberOnceAndKeptAsItCame(CapturedOutput console) throws IOException {
        ISSUER.into(
                Path.of("target", "trusted-lists"),
                TestClock.START.plus(Duration.ofDays(90)),
                ISSUER.revoked(TestClock.START));
        var page = TestSignatures.page("I ask what is held about me.");
        var signed = TestSignatures.pdf(page, ISSUER.person("Вяра Тестова Примерна", "PNOBG-" + EGN));
        var house = firstDay(console);
        house.installsTheUnit();
        var clerk = house.employs("e.podpisova", "Елена Подписова", "security.role.RECEPTION", "/desk");
        var officer = house.employs("d.savetova", "Диана Съветова", "security.role.DPO", "/dpo");
        new AtTheDesk(clerk, words).registers(EGN);

        begins(clerk);
        gives(clerk, "page.pdf", page);
        clerk.see("subjectrequest.signature.unread.NO_SIGNATURE");
        gives(clerk, "empty.pdf", new byte[0]);
        clerk.see("subjectrequest.signature.unread.EMPTY");
        gives(clerk, "web.pdf", "<html></html>".getBytes());
        clerk.see("subjectrequest.signature.unread.OTHER_FORM");
        gives(clerk, "request.pdf", signed);
        clerk.see("subjectrequest.electronic.held", "request.pdf");
        clerk.see("subjectrequest.signature.standing.VALID");
        clerk.see("subjectrequest.electronic.matches");
        for (var screen : Chromium.Screen.values()) {
            clerk.movesTo(screen);
            clerk.picture("67-electronic-" + screen);
        }
        clerk.movesTo(Chromium.Screen.DESK);
        clerk.press("subjectrequest.electronic.theirs");
        clerk.type("subjectrequest.field.wish", "Какви данни пазите за мен?");
        clerk.picture("68-electronic-form");
        clerk.press("subjectrequest.electronic.take");
        clerk.see("subjectrequest.signature.theirs");
        clerk.see("subjectrequest.channel.ELECTRONIC");
        assertThat(clerk.page().locator("main")).containsText(Pattern.compile("\\d+/\\d{2}\\.\\d{2}\\.2125"));
        clerk.seeNot("subjectrequest.signature.file.take");
        clerk.picture("69-electronic-taken");

        begins(clerk);
        gives(clerk, "again.pdf", signed);
        clerk.see("subjectrequest.refusal.FILE_ENTERED");
        clerk.seeNot("subjectrequest.electronic.theirs");

        officer.open("dpo");
        officer.page().locator("vaadin-grid a").first().click();
        officer.see("subjectrequest.signature.standing.VALID");
        var file = officer.page().waitForDownload(() -> officer.press("subjectrequest.signature.file.take"));
        assertThat(Files.readAllBytes(file.path())).isEqualTo(signed);
        nothingIsLeftBehind();
    }

    private static void begins(Person clerk) {
        clerk.open("desk/requests");
        clerk.press("subjectrequest.electronic.enter");
        clerk.see("subjectrequest.electronic.lead");
    }

    private static void gives(Person clerk, String name, byte[] bytes) {
        clerk.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", bytes));
    }
}
