package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.disclosure.ReleaseRoom;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.annotation.Import;

/** Giving results to somebody the patient names: the consent, the medium, the register, the withdrawal, the mistake. */
@Import({ConsentRoom.class, ReleaseRoom.class})
@OverBrowser
class ReleaseIT extends BrowserAct {

    @Autowired
    ReleaseRoom room;

    PatientId patient;

    @Test
    void givesAMediumByConsentOnceAndTakesAMistakeBack(CapturedOutput console) {
        var house = firstDay(console);
        var clerk = house.employs("r.priemova", "Радост Приемова", "security.role.RECEPTION", "/desk");
        var lead = house.employs("b.smenova", "Биляна Сменова", "security.role.SHIFT_LEAD", "/desk");
        var officer = house.employs("d.savetova", "Диана Съветова", "security.role.DPO", "/dpo");
        patient = room.patient(Dates.dayOf(clock.instant()).minusYears(44));
        At.theDoor();

        asks(clerk, "Калин Образцов");
        isSigned(clerk, true);
        isHandedOver(clerk, "CD-7");
        stands(officer, "Калин Образцов");

        asks(clerk, "Ана Образцова");
        isSigned(clerk, false);
        isWithdrawn(lead);
        isRefused(clerk, "CD-8");

        isAnnulled(lead);
        officer.open("dpo/disclosures");
        officer.see("disclosure.how.annulled", dayTime(), "Биляна Сменова", "сгрешен пациент");
        assertThat(officer.page().locator("vaadin-grid .struck").count()).isPositive();
        officer.picture("64-register-annulled");

        nothingIsLeftBehind();
    }

    /** The four questions; what is decided stands beside them. */
    private void asks(Person clerk, String name) {
        clerk.open("desk/release/" + patient.value());
        clerk.see("disclosure.decision.waits");
        clerk.page().locator("vaadin-select").first().click();
        clerk.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(words.of("disclosure.recipient.NAMED_PERSON")))
                .click();
        clerk.type("disclosure.name", name);
        clerk.pressKey("Tab");
        clerk.tick("disclosure.by", "disclosure.channel.MEDIUM_IN_PERSON");
        clerk.see("disclosure.needs.WRITTEN", words.of("disclosure.signer.SELF"));
        clerk.picture("60-release");
    }

    /** Printed, then signed before the clerk, who looks into the document the first time of the day. */
    private void isSigned(Person clerk, boolean looks) {
        var sheets = clerk.sheets();
        clerk.strike("disclosure.print", "F8");
        assertThat(Person.text(clerk.printed(sheets))).contains("Примерна", "изричното си съгласие");
        if (looks) {
            clerk.see("disclosure.signer.unseen", words.of("disclosure.signer.SELF"));
            clerk.press("disclosure.look");
            new Handing(clerk).looks("UTO", "891");
        }
        clerk.see("disclosure.signer.seen", words.of("disclosure.signer.SELF"));
        clerk.picture("61-release-signing");
        clerk.strike("disclosure.signed", "F9");
        clerk.see("disclosure.hand");
    }

    private void isHandedOver(Person clerk, String medium) {
        takes(clerk, medium);
        var sheets = clerk.sheets();
        clerk.picture("62-release-handing");
        clerk.strike("disclosure.hand", "F9");
        assertThat(Person.text(clerk.printed(sheets))).contains(medium, "Калин Образцов", "Екземпляр 2 от 2");
        clerk.see("disclosure.given");
    }

    private static void takes(Person clerk, String medium) {
        clerk.type("disclosure.medium", medium);
        clerk.pressKey("Tab");
        clerk.press("disclosure.look");
        new Handing(clerk).looks("UTO", "412");
        clerk.see("disclosure.taker.seen");
    }

    private void stands(Person officer, String name) {
        officer.open("dpo/disclosures");
        officer.seeText(name);
        officer.see("disclosure.ground.DATA_SUBJECT_CONSENT");
        officer.picture("63-register");
    }

    /** At another desk, while the first has the consent before it. */
    private void isWithdrawn(Person lead) {
        opensTheList(lead);
        lead.picture("65-withdrawal-list");
        lead.page()
                .locator("li.row")
                .filter(new Locator.FilterOptions().setHasText("Ана Образцова"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(words.of("disclosure.withdraw"))
                                .setExact(true))
                .click();
        var sheets = lead.sheets();
        PlaywrightAssertions.assertThat(lead.button("disclosure.withdraw.print"))
                .isFocused();
        lead.strike("disclosure.withdraw.print", "F8");
        assertThat(Person.text(lead.printed(sheets))).contains("Ана Образцова", "Оттеглям");
        lead.picture("66-withdrawal");
        lead.strike("disclosure.withdraw.signed", "F9");
        lead.see("disclosure.state.WITHDRAWN");
    }

    private void isRefused(Person clerk, String medium) {
        takes(clerk, medium);
        clerk.strike("disclosure.hand", "F9");
        clerk.see("disclosure.refused.NO_CONSENT");
        clerk.picture("67-release-refused");
    }

    private void isAnnulled(Person lead) {
        opensTheList(lead);
        lead.press("disclosure.annul");
        lead.see("disclosure.annul.text");
        PlaywrightAssertions.assertThat(lead.field("disclosure.annul.reason")).isFocused();
        lead.pressKey("F9");
        lead.see("disclosure.annul.REASON_MISSING");
        lead.page().keyboard().type("сгрешен пациент");
        lead.picture("68-annulment");
        lead.strike("disclosure.annul.record", "F9");
        lead.seeText("сгрешен пациент");
        lead.picture("69-annulled");
    }

    private void opensTheList(Person lead) {
        lead.open("desk/" + patient.value());
        lead.page()
                .locator("vaadin-details")
                .filter(new Locator.FilterOptions().setHasText(words.of("disclosure.section")))
                .locator("vaadin-details-summary")
                .click();
    }

    private String dayTime() {
        return Dates.dayTime(Locale.of("bg"), clock.instant());
    }
}
