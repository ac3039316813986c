package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.people.TestPeople;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** A record that is wrong: asked for at the desk, changed there meanwhile, corrected by the officer's decision, answered on paper. */
@OverBrowser
class RectificationIT extends BrowserAct {

    static final String EGN = TestPeople.egn();

    @Test
    void isAskedForOnTheRecordAndMadeByTheDecision(CapturedOutput console) {
        var house = firstDay(console);
        house.installsTheUnit();
        var clerk = house.employs("r.poprava", "Рада Поправкова", "security.role.RECEPTION", "/desk");
        var officer = house.employs("d.savetova", "Диана Съветова", "security.role.DPO", "/dpo");
        var desk = new AtTheDesk(clerk, words);
        desk.registers(EGN);
        var record = clerk.page().url();

        desk.beginsARequest();
        clerk.chooseFrom("subjectrequest.field.kind", "subjectrequest.kind.RECTIFICATION");
        clerk.see("subjectrequest.change.title");
        clerk.press("subjectrequest.new.write");
        clerk.see("subjectrequest.change.required");
        clerk.type("people.family", "Примерова");
        clerk.type("people.phone", "0888 000 111");
        for (var screen : Chromium.Screen.values()) {
            clerk.movesTo(screen);
            clerk.picture("72-rectification-asked-" + screen);
        }
        clerk.movesTo(Chromium.Screen.DESK);
        clerk.press("subjectrequest.new.write");
        assertThat(Person.text(clerk.printed(0)))
                .contains("Записано: Примерна. Да стане: Примерова", "Записано: (празно). Да стане: 0888 000 111");
        desk.takesTheSignedForm();

        officer.open("dpo");
        officer.page().locator("vaadin-grid a").first().click();
        officer.see("subjectrequest.change.form");
        var answer = officer.field("dpo.field.answer");
        assertThat(answer).hasValue(Pattern.compile("беше „Примерна“; стана „Примерова“"));
        officer.tick("dpo.field.decision", "subjectrequest.decision.PARTLY");
        officer.press("dpo.act.decide");
        officer.see("subjectrequest.refusal.BLANKS_LEFT");
        officer.tick("dpo.field.decision", "subjectrequest.decision.GRANTED");
        assertThat(answer).not().hasValue(Pattern.compile("\\[…\\]"));

        clerk.open(record);
        correctsTheNameMeanwhile(clerk);
        officer.press("dpo.act.decide");
        officer.see("subjectrequest.refusal.RECORD_CHANGED");
        officer.see("subjectrequest.change.now", "„Другова“");
        for (var screen : Chromium.Screen.values()) {
            officer.movesTo(screen);
            officer.picture("73-rectification-decided-" + screen);
        }
        officer.movesTo(Chromium.Screen.DESK);
        officer.press("dpo.act.decide");
        officer.see("dpo.step.issuing");
        officer.press("dpo.act.issue");
        officer.see("dpo.step.issued");
        assertThat(Person.text(officer.printed(0)))
                .contains("До Вяра Тестова Примерова", "беше „Примерна“; стана „Примерова“");

        desk.handsOverTheAnswer();
        clerk.open(record);
        clerk.seeText("Примерова, Вяра Тестова");
        nothingIsLeftBehind();
    }

    private void correctsTheNameMeanwhile(Person clerk) {
        clerk.press("frontdesk.correct");
        clerk.type("people.family", "Другова");
        clerk.type("people.reason", "по лична карта");
        clerk.strike("people.correct", "F9");
        clerk.seeText("Другова, Вяра Тестова");
    }
}
