package bg.registratura.shell;

import com.vaadin.flow.component.UI;

/** The address by which one comes back to what a page shows by now; no step of its own in the browser's history. */
public final class AddressBar {

    /** What the browser's history knows of the page stays: without it nobody comes back by its arrow. */
    private static final String SAY = "history.replaceState(history.state, '', new URL($0, document.baseURI))";

    private AddressBar() {}

    /** Says it, with what follows its question mark; not while a page is on its way, when the step before is still the last. */
    public static void say(String address) {
        UI.getCurrent().getPage().executeJs(SAY, address);
    }
}
