package bg.registratura.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of their own sessions: since when each is open, and how to end them. */
@Service
public class OwnSessions {

    private final OpenSessions sessions;
    private final SessionRepository repository;
    private final SessionEnds ends;
    private final CurrentUser user;

    OwnSessions(OpenSessions sessions, SessionRepository repository, SessionEnds ends, CurrentUser user) {
        this.sessions = sessions;
        this.repository = repository;
        this.ends = ends;
        this.user = user;
    }

    /**
     * A session as its owner sees it. Where it is and with what browser, nobody knows: that is not kept.
     *
     * @param here whether it is the one that asks
     */
    public record Own(UUID handle, Instant openedAt, Instant actedAt, boolean here) {}

    /** Whether this request is made in a session of somebody signed in. */
    public boolean isHere() {
        return here().isPresent();
    }

    /** What to tell somebody who just came in, once. */
    @Transactional(readOnly = true)
    public Optional<LastVisit> greeting() {
        return here().filter(OpenSession::greets).flatMap(_ -> lastVisit());
    }

    /** When the signed-in person came in before. */
    @Transactional(readOnly = true)
    public Optional<LastVisit> lastVisit() {
        return user.find().flatMap(who -> repository.lastVisit(who.account()));
    }

    /** Every open session of the signed-in person, newest first. */
    public List<Own> all() {
        var here = here().map(OpenSession::handle);
        return sessions.of(user.require().account()).stream()
                .sorted(Comparator.comparing(OpenSession::openedAt).reversed())
                .map(open -> new Own(
                        open.handle(),
                        open.openedAt(),
                        open.actedAt(),
                        here.filter(open.handle()::equals).isPresent()))
                .toList();
    }

    /** Ends one of the signed-in person's own sessions. */
    @PreAuthorize("isAuthenticated()")
    public void end(UUID handle) {
        sessions.of(user.require().account()).stream()
                .filter(open -> open.handle().equals(handle))
                .forEach(open -> sessions.end(open, SessionEnd.EVERYWHERE));
    }

    /** Signs the person out everywhere, here too. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void endEverywhere() {
        ends.end(user.require().account(), SessionEnd.EVERYWHERE);
    }

    /** The person proved anew to be who signed in: the session goes on under a new identifier. */
    @PreAuthorize("isAuthenticated()")
    public void provedAgain(HttpServletRequest request) {
        here().ifPresent(open -> open.proved(request.changeSessionId()));
    }

    /** The session this request is made in. */
    static Optional<OpenSession> here() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(signedIn -> signedIn.getDetails() instanceof OpenSession open ? open : null);
    }
}
