package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;

/** A clerk who never touches the mouse. Every key that is not data is counted. */
final class ByKeys {

    /** Between two keys; the same function key struck twice in less than 400 ms counts once. */
    private static final double A_HAND_MILLIS = 40;

    private static final String THE_SCANNER_IS_HEARD = """
            () => performance.getEntriesByType('resource').some(one => one.name.includes('scans.js') && one.responseEnd)
                && document.activeElement.closest('.desk-search')""";

    private final Person clerk;
    private int struck;

    ByKeys(Person clerk) {
        this.clerk = clerk;
    }

    int struck() {
        return struck;
    }

    /** Finds a patient by number and opens their visit, or goes on with the one that is open. */
    void finds(String number) {
        clerk.see("frontdesk.new-patient");
        strike("F2");
        clerk.page().keyboard().type(number);
        strike("Enter");
        clerk.see("frontdesk.record");
        if (clerk.button("frontdesk.arrival.open").isVisible()) {
            strike("F9");
        }
    }

    /** The card goes through the scanner; it agrees with the record. */
    void checks(String zone) {
        clerk.see("identity.scan");
        seesTheCursor();
        clerk.page().keyboard().type(zone);
        clerk.see("identity.scan.agrees", "PRIMERNA VYARA TESTOVA", "29.12.2081", 100);
        clerk.picture("50-by-keys");
        strike("F9");
        clerk.see("visit.referral.take");
    }

    /** Somebody never seen before puts their card on the scanner, wherever the cursor is; the rest is typed. */
    void registers(String zone, String shown, String phone) {
        clerk.see("frontdesk.new-patient");
        clerk.page().waitForFunction(THE_SCANNER_IS_HEARD);
        clerk.page().keyboard().type(zone + "\n");
        clerk.see("frontdesk.search.nobody");
        assertThat(clerk.page().locator(".desk-search input")).hasValue(shown);
        strike("Enter");
        clerk.see("people.new");
        clerk.picture("52-from-the-card");
        for (int field = 0; field < 5; field++) {
            strike("Enter");
        }
        clerk.page().keyboard().type(phone);
        strike("F9");
        clerk.see("frontdesk.record");
        assertThat(clerk.page().locator(".desk-search input")).hasValue("");
    }

    /** Opens the visit of whoever is on the screen, and gives the notice. */
    void welcomes() {
        assertThat(clerk.button("frontdesk.arrival.open")).isFocused();
        strike("Enter");
        assertThat(clerk.button("frontdesk.notice.print")).isFocused();
        strike("F8");
        strike("F9");
        clerk.see("identity.scan");
    }

    /** The card once more, with the cursor somewhere else altogether: in a list, which must not change. */
    void checksFromAnywhere(String zone, String name, String born) {
        clerk.field("identity.tail").focus();
        clerk.page().keyboard().type(zone + "\n");
        clerk.see("identity.scan.agrees", name, born, 100);
        assertThat(clerk.field("identity.tail")).hasValue("890");
        strike("F9");
        clerk.see("visit.referral.take");
    }

    /** From the kind of examination past the teeth and the region to the question. */
    void refers(String question) {
        seesTheCursor();
        strike("Enter");
        strike("Enter");
        strike("Enter");
        clerk.page().keyboard().type(question, new Keyboard.TypeOptions().setDelay(A_HAND_MILLIS));
        strike("F9");
        clerk.see("consent.print");
    }

    void consents() {
        seesTheCursor();
        strike("F8");
        clerk.see("consent.signed");
        strike("Space");
        strike("F9");
        clerk.see("consent.done.granted");
    }

    /** Nobody types before the cursor stands in the step that has just come. */
    private void seesTheCursor() {
        clerk.page().waitForFunction("document.activeElement?.closest('.next-step')");
    }

    private void strike(String key) {
        struck++;
        clerk.pressKey(key);
    }
}
