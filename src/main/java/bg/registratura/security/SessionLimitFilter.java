package bg.registratura.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its absolute limit, however busy it is. */
@Component
@Order(SessionLimitFilter.BEFORE_SECURITY)
class SessionLimitFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;

    private final Clock clock;

    SessionLimitFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(SessionLimits.ENDS_AT) instanceof Instant endsAt
                && clock.instant().isAfter(endsAt)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /** How long each kind of person stays signed in: while idle, and in all. */
    record SessionLimits(Duration idle, Duration absolute) {

        static final String ENDS_AT = "registratura.ends-at";

        static SessionLimits of(SignedIn who) {
            return switch (who.kind()) {
                case PATIENT -> new SessionLimits(Duration.ofMinutes(15), Duration.ofHours(1));
                case DENTIST -> new SessionLimits(Duration.ofMinutes(15), Duration.ofHours(8));
                case STAFF ->
                    who.has(Role.DPO)
                            ? new SessionLimits(Duration.ofMinutes(10), Duration.ofHours(4))
                            : new SessionLimits(Duration.ofMinutes(10), Duration.ofHours(8));
            };
        }
    }
}
