package bg.registratura.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request is, as far as its session is concerned: whether a person did something, or the page keeps itself alive.
 *
 * @param request the request to go on with; what was read of it can be read again
 */
record Asked(HttpServletRequest request, String path, String internal, byte[] message) {

    private static final String END = "/ended";
    private static final String TOUCH = "/kiosk/touch";
    private static final Pattern STYLES = Pattern.compile("\\.(css|js|svg)$");

    static Asked of(HttpServletRequest request) throws IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var internal = internal(request.getQueryString());
        if (!internal.equals("uidl") || !request.getMethod().equals("POST")) {
            return new Asked(request, path, internal, new byte[0]);
        }
        var message = request.getInputStream().readAllBytes();
        return new Asked(new ReadAgain(request, message), path, internal, message);
    }

    /** Vaadin's own requests say in the query what they are, in whatever spelling: the first that says so is believed. */
    static String internal(@Nullable String query) {
        for (var part : Objects.requireNonNullElse(query, "").split("&")) {
            var name = part.split("=", 2);
            if (name.length == 2 && plain(name[0]).equals("v-r")) {
                return plain(name[1]);
            }
        }
        return "";
    }

    private static String plain(String spelled) {
        try {
            return URLDecoder.decode(spelled, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return spelled;
        }
    }

    /** A heartbeat, a stream that is watched, a poll and a picture that loads are nobody's doing. */
    boolean isAct() {
        return internal.equals("uidl") ? UidlMessage.isAct(message) : isPage() || path.equals(TOUCH);
    }

    /** A page that is opened or a file that is taken: the browser goes somewhere because somebody sent it. */
    boolean isPage() {
        return internal.isEmpty()
                && request.getMethod().equals("GET")
                && !path.startsWith("/session/")
                && Objects.requireNonNullElse(request.getHeader("Accept"), "").contains("text/html");
    }

    boolean isTheEnd() {
        return path.equals(END) && internal.isEmpty();
    }

    /** What a locked desk still answers: that it is there, who it waits for, and how it looks; no message of a page, wherever it is sent. */
    boolean isForLocked() {
        return internal.isEmpty()
                ? path.startsWith("/session/") || STYLES.matcher(path).find()
                : internal.equals("heartbeat");
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return "Asked[" + internal + "]";
    }
}
