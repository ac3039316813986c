package bg.registratura.security;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page sends the server: whether anything in it was done by a person. */
final class UidlMessage {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What pages do by themselves: asking again, answering the server's own questions, a notice that passes, a field that is
     * left because a warning took the focus. Whoever types is reported by the page itself.
     */
    private static final Set<String> BY_ITSELF = Set.of(
            "blur",
            "change",
            "closed",
            "focus",
            "ui-poll",
            "ui-refresh",
            "lookAgain",
            "looking-ended",
            "opened-changed",
            "window-resize",
            "vaadin-page-visibility-change",
            "vaadin-screen-orientation-change",
            "vaadin-fullscreen-change");

    private UidlMessage() {}

    static boolean isAct(byte[] message) {
        try {
            for (var invocation : JSON.readTree(message).path("rpc")) {
                if (isAct(invocation)) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static boolean isAct(JsonNode invocation) {
        return switch (invocation.path("type").asString("")) {
            case "event" -> !BY_ITSELF.contains(invocation.path("event").asString(""));
            case "publishedEventHandler" ->
                !BY_ITSELF.contains(invocation.path("templateEventMethodName").asString(""));
            case "navigation" -> true;
            default -> false;
        };
    }
}
