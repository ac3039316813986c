package bg.registratura.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** Opens a session for somebody who was let in: a new identifier, their limits, no details of the network. */
@Service
public class Sessions {

    /** Longer than the rest of any session by so much: the server lets go only of what this house did not end itself. */
    private static final Duration MARGIN = Duration.ofMinutes(6);

    /** How long a device of the house may not be heard of. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final long NEVER = -1;

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final OpenSessions register;
    private final SessionRepository repository;
    private final AccountRepository accounts;
    private final SessionRules rules;
    private final Clock clock;

    Sessions(
            OpenSessions register,
            SessionRepository repository,
            AccountRepository accounts,
            SessionRules rules,
            Clock clock) {
        this.register = register;
        this.repository = repository;
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /** Makes this browser's session that person's. */
    public void open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(true);
        request.changeSessionId();
        var kind = SessionKind.of(who);
        var limits = rules.of(kind);
        session.setMaxInactiveInterval((int)
                (kind.locks() ? limits.whole() : limits.idle()).plus(MARGIN).toSeconds());
        var open = new OpenSession(new OpenSession.Entry(who, epoch(who), limits, clock), register, session);
        session.removeAttribute(SessionFilter.DEVICE_ENDS_AT);
        Newcomer.cameIn(session, who.kind());
        session.setAttribute(OpenSession.KEY, open);
        var authorities = who.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
        authentication.setDetails(open);
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /**
     * The epoch is read before anything else: what changes after that ends the session. Whoever was closed, shut out or given
     * other roles between the proof and this moment gets one that never was, and is out at the next look.
     */
    private long epoch(SignedIn who) {
        var epoch = repository.epochs(List.of(who.account())).get(who.account());
        boolean same = accounts.find(who.account())
                .filter(account -> account.isOpen() && account.hasOwnKeys())
                .filter(account -> account.roles().equals(who.roles()))
                .isPresent();
        return epoch != null && same ? epoch.number() : NEVER;
    }

    /**
     * Takes whoever is signed in out of this browser's session, which goes on as a device of the house: nobody's, with a
     * new identifier, for so long in all.
     */
    public void leave(HttpServletRequest request, Duration life) {
        var session = request.getSession(true);
        leaving(request);
        request.changeSessionId();
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        session.removeAttribute(OpenSession.KEY);
        session.setMaxInactiveInterval((int) SILENCE.toSeconds());
        session.setAttribute(SessionFilter.DEVICE_ENDS_AT, clock.instant().plus(life));
        SecurityContextHolder.clearContext();
    }

    /** Notes that the owner is leaving: other pages of this session are told so, and no more. */
    public void leaving(HttpServletRequest request) {
        Optional.ofNullable(OpenSession.of(request.getSession(false)))
                .ifPresent(open -> register.leaves(open, SessionEnd.SIGNED_OUT));
    }
}
