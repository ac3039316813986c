package bg.registratura.security;

import bg.registratura.security.SessionLimitFilter.SessionLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** Opens a session for somebody who was let in: a new identifier, their limits, no details of the network. */
@Service
public class Sessions {

    static final String OPENED_AT = "registratura.opened-at";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Makes this browser's session that person's. */
    public void open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(true);
        request.changeSessionId();
        var limits = SessionLimits.of(who);
        session.setMaxInactiveInterval((int) limits.idle().toSeconds());
        session.setAttribute(OPENED_AT, clock.instant());
        session.setAttribute(SessionLimits.ENDS_AT, clock.instant().plus(limits.absolute()));
        var authorities = who.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /**
     * Takes whoever is signed in out of this browser's session, which goes on as a device of the house: nobody's, with a
     * new identifier, for so long in all.
     */
    public void leave(HttpServletRequest request, Duration life) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        session.setAttribute(SessionLimits.ENDS_AT, clock.instant().plus(life));
        SecurityContextHolder.clearContext();
    }
}
