package bg.registratura.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The laboratory's own touch screen: a session that is larger, downloads nothing and clears itself. The mark lies in the
 * session of the browser and dies with it.
 */
public final class Kiosk {

    /** The session's mark. */
    public static final String MARK = "registratura.kiosk";

    /** How long nobody touches the screen before it clears itself. */
    public static final Duration REST = Duration.ofSeconds(60);

    /** The server's own limit, should the screen not keep to it: longer than the screen's, shorter than a heartbeat. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** The keys of the screen whose names are words. */
    private static final List<String> KEYS = List.of("keys", "erase", "enter", "space", "capital", "bg", "en", "signs");

    private Kiosk() {}

    /** Whether this session is a kiosk's. */
    public static boolean isHere() {
        var session = VaadinSession.getCurrent();
        return session != null
                && session.getSession() != null
                && Boolean.TRUE.equals(session.getSession().getAttribute(MARK));
    }

    /** Whether a request comes from a kiosk's session. */
    public static boolean isAt(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(MARK));
    }

    /** Makes this session a kiosk's. */
    public static void begin(UI ui) {
        VaadinSession.getCurrent().getSession().setAttribute(MARK, Boolean.TRUE);
        watch(ui);
    }

    /** Clears the screen after its rest, and keeps the server's limit however the session was opened. */
    static void watch(UI ui) {
        ui.addBeforeEnterListener(
                _ -> VaadinSession.getCurrent().getSession().setMaxInactiveInterval((int) LIMIT.toSeconds()));
        ui.getPage()
                .executeJs(
                        "return import(new URL('viewer/kiosk.js', document.baseURI)).then(m => m.watch($0, $1, $2))",
                        (double) REST.toMillis(),
                        ui.getTranslation("shell.kiosk.resting"),
                        ui.getTranslation("shell.kiosk.stay"));
        ui.getPage()
                .executeJs(
                        "return import(new URL('viewer/keypad.js', document.baseURI)).then(m => m.offer(JSON.parse($0)))",
                        JsonMapper.shared()
                                .writeValueAsString(KEYS.stream()
                                        .collect(Collectors.toMap(
                                                key -> key, key -> ui.getTranslation("shell.keypad." + key)))));
    }
}
