package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.browser.Chromium.Screen;
import bg.registratura.language.Words;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** The receptionist with the patient before them. */
final class AtTheDesk {

    private final Person clerk;
    private final Words words;

    AtTheDesk(Person clerk, Words words) {
        this.clerk = clerk;
        this.words = words;
    }

    /** A new patient: a wrong digit first, then the right number, which fills in birth date and sex. */
    void registers(String egn) {
        clerk.see("frontdesk.welcome");
        clerk.picture("10-desk-empty");
        clerk.strike("frontdesk.new-patient", "F4");
        clerk.type("people.number.EGN", egn.substring(0, 9) + (egn.charAt(9) == '0' ? '1' : '0'));
        clerk.pressKey("Tab");
        clerk.see("people.identifier.flaw.WRONG_CHECK_DIGIT");
        clerk.type("people.number.EGN", egn);
        clerk.type("people.family", "Примернa");
        clerk.pressKey("Tab");
        clerk.see("people.name.flaw.LATIN_AMONG_CYRILLIC", "a");
        clerk.picture("11-register");
        clerk.type("people.family", "Примерна");
        clerk.type("people.given", "Вяра");
        clerk.type("people.patronymic", "Тестова");
        clerk.strike("people.register", "F9");
        clerk.see("frontdesk.arrival");
        clerk.picture("12-patient");
        clerk.press("frontdesk.arrival.open");
    }

    void givesTheNotice() {
        clerk.strike("frontdesk.notice.print", "F8");
        assertThat(Person.text(clerk.printed(0))).contains("Примерна дентална рентгенология");
        clerk.picture("13-notice");
        clerk.strike("frontdesk.notice.give", "F9");
        clerk.see("visit.notice.given");
    }

    void looksIntoTheDocument() {
        clerk.picture("14-identity");
        new Handing(clerk).looks("UTO", "891");
        clerk.see("identity.state.shown");
    }

    /** Takes the paper of a dentist nobody heard of; the accession number of the order. */
    String takesTheReferral() {
        clerk.type("visit.question", "Преглед на мъдреците");
        clerk.press("visit.practitioner.new");
        clerk.type("visit.practitioner.given", "Зорница");
        clerk.type("visit.practitioner.family", "Пломбова");
        clerk.type("visit.practitioner.uin", "0000000017");
        clerk.type("visit.practitioner.practice", "Кабинет Измислен");
        clerk.press("visit.practitioner.save");
        clerk.picture("15-referral");
        clerk.strike("visit.referral.take", "F9");
        clerk.see("visit.referral.taken");
        var number = Pattern.compile(
                        Pattern.quote(words.of("visit.referral.done", "#")).replace("#", "\\E(\\d+)\\Q"))
                .matcher(clerk.page().locator("body").innerText());
        assertThat(number.find()).as("the order's number is said").isTrue();
        return number.group(1);
    }

    /** Prints the sheet; nothing is recorded while the question on pregnancy is open. */
    void asksForTheConsent() {
        var sheets = clerk.sheets();
        clerk.strike("consent.print", "F8");
        assertThat(Person.text(clerk.printed(sheets))).contains("Примерна");
        clerk.strike("consent.signed", "F9");
        clerk.see("consent.pregnancy.required");
        clerk.picture("16-consent");
        clerk.tick("consent.pregnancy", "consent.pregnancy.NO");
        clerk.strike("consent.signed", "F9");
        clerk.see("consent.done.granted");
    }

    /** Gives the patient a sheet for online access, with its protocol. */
    Slip handsOverTheSheet() {
        clerk.open("desk");
        finds("Примерна");
        clerk.page()
                .locator(".step")
                .filter(new Locator.FilterOptions().setHasText(words.of("frontdesk.step.ACCESS")))
                .click();
        clerk.press("credential.access.wishes");
        clerk.picture("20-access");
        if (clerk.page().getByText(words.of("credential.handover.look")).isVisible()) {
            new Handing(clerk).looks("UTO", "891");
        }
        return issues();
    }

    /** Gives a dentist a sheet of their own. */
    Slip handsOverTheDentistsSheet() {
        clerk.open("desk/dentists");
        clerk.picture("30-dentists");
        clerk.press("practice.apply");
        clerk.press("practice.new");
        clerk.type("practice.name", "Денталия");
        clerk.press("practice.save");
        clerk.press("practice.apply.save");
        clerk.press("practice.check");
        clerk.tick("practice.checked", "practice.how.HEALTH_REGISTER");
        clerk.tick("practice.uin.checked", "practice.uin.REGISTER");
        clerk.press("practice.check.save");
        clerk.press("credential.dentists.sheet");
        new Handing(clerk).looks("UTO", "891");
        return issues();
    }

    private Slip issues() {
        var sheets = clerk.sheets();
        clerk.press("credential.handover.issue");
        var slip = Slip.read(clerk.printed(sheets));
        clerk.press("credential.handover.protocol");
        var protocol = Person.text(clerk.printed(sheets + 1));
        assertThat(protocol).doesNotContain(slip.secret());
        clerk.press("credential.handover.done");
        isGone(slip);
        return slip;
    }

    /** Printed once: not a second time, not after a reload, not one step back, not one step on. */
    private void isGone(Slip slip) {
        clerk.cannotPrintAgain();
        clerk.page().reload();
        clerk.findsNowhere(slip.secret(), slip.secret().replace(" ", ""));
        clerk.page().goBack();
        clerk.findsNowhere(slip.secret(), slip.secret().replace(" ", ""));
        clerk.page().goForward();
        clerk.findsNowhere(slip.secret(), slip.secret().replace(" ", ""));
        assertThat(clerk.sheets()).isZero();
    }

    /** Lets a dentist in by a paper: the document of whoever signs first, the paper, the signature; no picture is seen. */
    byte[] givesOnPaper(String familyName) {
        clerk.open("desk");
        finds("Примерна");
        unfolds("sharing.section");
        clerk.see("sharing.none");
        clerk.press("sharing.give");
        clerk.see("sharing.identity");
        new Handing(clerk).looks("UTO", "891");
        clerk.see("sharing.text");
        PlaywrightAssertions.assertThat(clerk.button("sharing.signed")).isDisabled();
        clerk.pick("sharing.dentist", familyName.substring(0, 4), familyName);
        var paper = prints();
        clerk.picture("38-desk-grant");
        clerk.press("sharing.signed");
        clerk.see("sharing.given");
        clerk.see("sharing.how.PAPER");
        assertThat(clerk.page().locator("x-ray-viewer, img[src*=images]").count())
                .isZero();
        return paper;
    }

    /** Whoever signed today is known; the dentist's own page is open meanwhile. */
    byte[] endsOnPaper(String dentist) {
        clerk.press("sharing.end.for", dentist);
        clerk.see("sharing.end.text");
        PlaywrightAssertions.assertThat(clerk.button("sharing.signed")).isDisabled();
        var paper = prints();
        clerk.picture("38-desk-grant-end");
        clerk.press("sharing.signed");
        clerk.see("sharing.ended");
        clerk.see("sharing.none");
        return paper;
    }

    private byte[] prints() {
        var sheets = clerk.sheets();
        clerk.press("sharing.print");
        return clerk.printed(sheets);
    }

    private void unfolds(String sectionKey) {
        clerk.page()
                .locator("vaadin-details")
                .filter(new Locator.FilterOptions().setHasText(words.of(sectionKey)))
                .locator("vaadin-details-summary")
                .click();
    }

    /** Writes the request down, has it signed, looks into the document. */
    void takesTheRequest() {
        clerk.open("desk");
        finds("Примерна");
        for (var screen : Screen.values()) {
            clerk.movesTo(screen);
            clerk.picture("40-record-" + screen);
        }
        clerk.movesTo(Screen.DESK);
        beginsARequest();
        clerk.picture("41-request");
        clerk.press("subjectrequest.new.write");
        assertThat(Person.text(clerk.printed(0))).contains("Примерна");
        takesTheSignedForm();
        clerk.picture("42-request-taken");
    }

    void beginsARequest() {
        unfolds("subjectrequest.section.requests");
        clerk.press("subjectrequest.act.new");
        clerk.see("subjectrequest.new.title");
    }

    void takesTheSignedForm() {
        clerk.press("subjectrequest.act.register");
        clerk.see("subjectrequest.step.identity");
        clerk.press("subjectrequest.act.print-receipt");
        clerk.press("subjectrequest.act.identify");
        new Handing(clerk).looks("UTO", "891");
        clerk.see("subjectrequest.step.officer");
    }

    /** After a fresh look into the document, and only when both copies are signed. */
    void handsOverTheAnswer() {
        clerk.open("desk/requests");
        clerk.picture("45-requests");
        clerk.page().locator("vaadin-grid a").first().click();
        clerk.press("subjectrequest.act.deliver");
        clerk.see("subjectrequest.refusal.NO_FRESH_CHECK");
        clerk.press("subjectrequest.act.identify");
        new Handing(clerk).looks("UTO", "891");
        clerk.tick("subjectrequest.handover.copy-1");
        clerk.tick("subjectrequest.handover.copy-2");
        clerk.picture("46-handover");
        clerk.press("subjectrequest.act.deliver");
        clerk.see("subjectrequest.step.closed");
    }

    /** What stood on the screen is gone for whoever sits down next, also one step back. */
    void leaves() {
        clerk.open("desk");
        finds("Примерна");
        clerk.press("shell.sign-out");
        clerk.isAt("/");
        clerk.page().goBack();
        clerk.page().waitForLoadState();
        assertThat(clerk.says()).doesNotContain("примерна");
        assertThat(clerk.status("desk")).isNotEqualTo(200);
    }

    private void finds(String name) {
        clerk.see("frontdesk.welcome");
        clerk.pressKey("F2");
        clerk.page().keyboard().type(name);
        clerk.pressKey("Enter");
        clerk.press("frontdesk.match.open");
        clerk.see("frontdesk.record");
    }
}
