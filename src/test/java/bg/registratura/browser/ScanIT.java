package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.document.reading.Glass;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** A consent on paper: printed, signed, recorded, scanned, and known again by its number; then the exposure is made. */
@OverBrowser
class ScanIT extends BrowserAct {

    static final String EGN = "8152299997";

    @Test
    void comesBackToItsSheetByTheNumberOnIt(CapturedOutput console) {
        var house = firstDay(console);
        house.installsTheUnit();
        var clerk = house.employs("s.kanerova", "Стела Скенерова", "security.role.RECEPTION", "/desk");
        var technician = house.employs("t.laborant", "Тодор Лаборант", "security.role.TECHNICIAN", "/technician");
        var desk = new AtTheDesk(clerk, words);
        desk.registers(EGN);
        desk.givesTheNotice();
        desk.looksIntoTheDocument();
        var order = desk.takesTheReferral();
        clerk.see("consent.draft.desk");
        desk.asksForTheConsent();
        var sheet = clerk.printed(clerk.sheets() - 1);
        assertThat(Person.text(sheet)).contains(words.of("consent.sheet.draft"));

        clerk.open("desk/scans");
        clerk.see("scan.awaited");
        var number = number(sheet);
        var awaited = clerk.page().locator("li").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(awaited.first()).containsText("Вяра Примерна");
        clerk.picture("65-scans-awaited");
        var choice = clerk.page().locator("input[type=file]");
        choice.setInputFiles(new FilePayload("letter.pdf", "application/pdf", "no scan at all".getBytes()));
        clerk.see("scan.refusal.NOT_A_SCAN");
        choice.setInputFiles(new FilePayload("scan.tiff", "image/tiff", fed(sheet)));
        clerk.see("scan.reception.matched", number);
        clerk.see("scan.awaited.none");
        clerk.picture("66-scans-matched");

        new AtTheUnit(technician, words).exposes(order);
        nothingIsLeftBehind();
    }

    /** Both sides through the feeder of a scanner that was not dusted for long. */
    private static byte[] fed(byte[] sheet) {
        return Glass.tiff(IntStream.range(0, 2)
                .mapToObj(side -> Glass.dusty(Glass.side(sheet, side, 200), 400))
                .toList());
    }

    /** As it stands under the bar code. */
    private static String number(byte[] sheet) {
        var found = Pattern.compile("CN-\\d{4}-\\d{6}").matcher(Person.text(sheet));
        assertThat(found.find()).as("the sheet bears its number").isTrue();
        return found.group();
    }
}
