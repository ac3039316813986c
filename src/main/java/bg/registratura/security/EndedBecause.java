package bg.registratura.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Why the session this browser had before was over. */
public final class EndedBecause {

    private EndedBecause() {}

    /** The reason, as long as this browser's next session knows it. */
    public static Optional<SessionEnd> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(SessionFilter.ENDED_BECAUSE))
                .filter(SessionEnd.class::isInstance)
                .map(SessionEnd.class::cast);
    }
}
