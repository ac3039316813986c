package bg.registratura.passkey.ui;

import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.shell.Kiosk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/**
 * The browser before which a person sits, as far as it can ask an authenticator. At the terminal of the house, which is
 * everybody's, nothing is offered and nothing is asked.
 */
public final class Authenticator {

    private static final String CALL = "return import(new URL('passkey.js', document.baseURI)).then(m => m.%s($0))";
    private static final String SHOW_WHERE_AVAILABLE =
            "import(new URL('passkey.js', document.baseURI)).then(m => { this.hidden = !m.available($0); })";
    private static final String TELL_WHERE_PLATFORM = """
            import(new URL('passkey.js', document.baseURI)).then(async (m) => {
                if (await m.platform($0)) this.dispatchEvent(new Event($1));
            })""";
    private static final String THIS_IS_ONE = "passkey-here";
    private static final String ANSWER_BEGINS = "{";

    private Authenticator() {}

    /** Shows something where the browser can ask any authenticator; the page finds out by itself. */
    public static void whereThereIsOne(String origin, Component shown) {
        if (Kiosk.isHere()) {
            shown.setVisible(false);
            return;
        }
        shown.getElement().setAttribute("hidden", true);
        shown.getElement().executeJs(SHOW_WHERE_AVAILABLE, origin);
    }

    /** Does something where this very device is an authenticator that verifies its owner; elsewhere nothing happens. */
    public static void whereThisIsOne(String origin, Component host, Runnable act) {
        if (Kiosk.isHere()) {
            return;
        }
        host.getElement().addEventListener(THIS_IS_ONE, _ -> act.run());
        host.getElement().executeJs(TELL_WHERE_PLATFORM, origin, THIS_IS_ONE);
    }

    /** Has a passkey made; what becomes of it is told to one of the two, once. */
    public static void make(PasskeyRequest request, Consumer<PasskeyAnswer> answered, Consumer<String> failed) {
        call("make", request, answered, failed);
    }

    /** Has a passkey shown; what becomes of it is told to one of the two, once. */
    public static void show(PasskeyRequest request, Consumer<PasskeyAnswer> answered, Consumer<String> failed) {
        call("show", request, answered, failed);
    }

    private static void call(
            String what, PasskeyRequest request, Consumer<PasskeyAnswer> answered, Consumer<String> failed) {
        if (Kiosk.isHere()) {
            failed.accept(words("unsupported"));
            return;
        }
        UI.getCurrent()
                .getPage()
                .executeJs(CALL.formatted(what), request.options())
                .then(
                        String.class,
                        said -> {
                            if (said.startsWith(ANSWER_BEGINS)) {
                                answered.accept(new PasskeyAnswer(request, said));
                            } else {
                                failed.accept(words(said));
                            }
                        },
                        _ -> failed.accept(words("failed")));
    }

    /** Why nothing came of it, in words; what a browser made up is one of those it cannot know. */
    private static String words(String why) {
        var known =
                switch (why) {
                    case "cancelled", "registered", "unsupported", "insecure" -> why;
                    default -> "failed";
                };
        return UI.getCurrent().getTranslation("passkey.failed." + known);
    }
}
