package bg.registratura.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds every request to the limits of its session: what rested too long or is too old is ended before anything else is
 * asked, a locked desk answers to its owner's return alone, and only what a person does counts as doing something.
 */
@Component
@Order(SessionFilter.BEFORE_SECURITY)
class SessionFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;

    /** Until when a browser is a device of the house. */
    static final String DEVICE_ENDS_AT = "registratura.ends-at";

    /** Why the session before this one ended, for the page that says so. */
    static final String ENDED_BECAUSE = "registratura.ended-because";

    private final OpenSessions sessions;
    private final Clock clock;

    SessionFilter(OpenSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = Asked.of(request);
        var session = request.getSession(false);
        var open = OpenSession.of(session);
        if (open != null) {
            admit(open, asked, response, chain);
            return;
        }
        if (session != null
                && session.getAttribute(DEVICE_ENDS_AT) instanceof Instant endsAt
                && clock.instant().isAfter(endsAt)) {
            session.invalidate();
        }
        if (asked.isAct()) {
            Newcomer.acted(request.getSession(false));
        }
        if (asked.isTheEnd()) {
            sessions.whyEnded(request.getRequestedSessionId())
                    .ifPresent(why -> request.getSession(true).setAttribute(ENDED_BECAUSE, why));
        }
        chain.doFilter(asked.request(), response);
    }

    private void admit(OpenSession open, Asked asked, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (open.state()) {
            case IDLE -> sessions.end(open, SessionEnd.IDLE);
            case TOO_LONG -> sessions.end(open, SessionEnd.TOO_LONG);
            case LOCKED -> {
                open.lock();
                open.heard();
                if (asked.isPage()) {
                    sessions.end(open, SessionEnd.IDLE);
                } else if (!asked.isForLocked()) {
                    wait(response);
                    return;
                }
            }
            case OPEN, RESTING -> {
                open.heard();
                if (asked.isAct()) {
                    open.acted();
                }
            }
        }
        chain.doFilter(asked.request(), response);
    }

    /** The page asks again by itself, and gets its answer once the desk is unlocked. */
    private static void wait(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", "5");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
