package bg.registratura.browser;

/** The laboratory's touch screen. */
final class AtTheKiosk {

    private final Person visitor;
    private final Newcomers newcomers;

    AtTheKiosk(Person visitor, Newcomers newcomers) {
        this.visitor = visitor;
        this.newcomers = newcomers;
    }

    /** The sheet is dead; with the own password the pictures are there, and with one press everything is gone. */
    void looksAgain(Slip spent) {
        visitor.open("kiosk");
        visitor.see("results.kiosk.title");
        visitor.picture("25-kiosk");
        visitor.press("results.kiosk.slip");
        visitor.isAt("/enter");
        visitor.type("credential.number", spent.number());
        visitor.type("credential.secret", spent.secret());
        visitor.picture("26-kiosk-slip");
        visitor.press("credential.next");
        visitor.see("credential.spent.title");
        visitor.see("credential.spent.sign-in");
        visitor.picture("26-kiosk-spent");
        visitor.open("kiosk");
        visitor.press("results.kiosk.password");
        newcomers.signIn(visitor, spent.number());
        visitor.isAt("/results");
        visitor.see("results.title");
        visitor.picture("27-kiosk-results");
        visitor.page().locator(".study-card").click();
        visitor.see("shell.viewer.full");
        visitor.picture("28-kiosk-study");
        visitor.press("shell.kiosk.end");
        visitor.isAt("/kiosk");
        visitor.open("results");
        visitor.isAt("/sign-in");
    }
}
