package bg.registratura.security;

import bg.registratura.security.OpenSessions.Sign;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a page and its session tell each other beside the screen: that it rests, is locked or over, and that somebody is there. */
@RestController
@RequestMapping("/session")
class SessionController {

    private final OpenSessions sessions;
    private final SignIns signIns;

    SessionController(OpenSessions sessions, SignIns signIns) {
        this.sessions = sessions;
        this.signIns = signIns;
    }

    /** A stream of signs for as long as the page is open; watching is no act. */
    @GetMapping("/watch")
    ResponseEntity<SseEmitter> watch(HttpServletRequest request) {
        return open(request).map(this::watched).orElseGet(() -> nothing(HttpStatus.NO_CONTENT));
    }

    private ResponseEntity<SseEmitter> watched(OpenSession session) {
        var stream = new SseEmitter(0L);
        var page = new Watching(stream);
        var away = sessions.watch(session, page);
        stream.onCompletion(away);
        stream.onError(_ -> away.run());
        page.accept(
                switch (session.state()) {
                    case OPEN, IDLE, TOO_LONG -> Sign.OPEN;
                    case RESTING -> Sign.RESTING;
                    case LOCKED -> Sign.LOCKED;
                });
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(stream);
    }

    /** Whether there is a session to watch. */
    @GetMapping("/there")
    ResponseEntity<Void> there(HttpServletRequest request) {
        return with(request, _ -> nothing(HttpStatus.NO_CONTENT));
    }

    /** Somebody is there: typing, reading, pressing "stay". */
    @PostMapping("/stay")
    ResponseEntity<Void> stay(HttpServletRequest request) {
        return with(request, session -> {
            if (session.isLocked()) {
                return nothing(HttpStatus.LOCKED);
            }
            session.acted();
            sessions.tell(session, Sign.OPEN);
            return nothing(HttpStatus.NO_CONTENT);
        });
    }

    /** Somebody else wants the desk: what was left there goes. */
    @PostMapping("/leave")
    ResponseEntity<Void> leave(HttpServletRequest request) {
        return with(request, session -> {
            signIns.signOut(session.who());
            sessions.end(session, SessionEnd.SIGNED_OUT);
            SecurityContextHolder.clearContext();
            return nothing(HttpStatus.NO_CONTENT);
        });
    }

    private ResponseEntity<Void> with(HttpServletRequest request, Function<OpenSession, ResponseEntity<Void>> act) {
        return open(request).map(act).orElseGet(() -> nothing(HttpStatus.NOT_FOUND));
    }

    private static Optional<OpenSession> open(HttpServletRequest request) {
        return Optional.ofNullable(OpenSession.of(request.getSession(false)));
    }

    private static <T> ResponseEntity<T> nothing(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
