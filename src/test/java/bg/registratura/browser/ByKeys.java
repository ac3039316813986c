package bg.registratura.browser;

/** A clerk who never touches the mouse. Every key that is not data is counted. */
final class ByKeys {

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
        clerk.page().keyboard().type(zone);
        clerk.see("identity.scan.agrees", "PRIMERNA VYARA TESTOVA", "29.12.2081");
        clerk.picture("50-by-keys");
        strike("F9");
        clerk.see("visit.referral.take");
    }

    /** From the kind of examination past the teeth and the region to the question. */
    void refers(String question) {
        strike("Enter");
        strike("Enter");
        strike("Enter");
        clerk.page().keyboard().type(question);
        strike("F9");
        clerk.see("consent.print");
    }

    void consents() {
        strike("F8");
        clerk.see("consent.signed");
        strike("Space");
        strike("F9");
        clerk.see("consent.done.granted");
    }

    private void strike(String key) {
        struck++;
        clerk.pressKey(key);
    }
}
