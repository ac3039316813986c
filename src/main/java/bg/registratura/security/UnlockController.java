package bg.registratura.security;

import bg.registratura.passkey.PasskeyAnswer;
import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.security.OpenSessions.Sign;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way back to a desk that locked itself: with the password, a code or a passkey. The session has a new identifier then. */
@RestController
@RequestMapping("/session")
class UnlockController {

    private static final int LONGEST = Spelling.LONGEST_TYPED;

    /** What the authenticator was asked last; it lies in the browser's session and is answered once. */
    private static final String ASKED = "registratura.passkey";

    private final OpenSessions sessions;
    private final Reproofs reproofs;

    UnlockController(OpenSessions sessions, Reproofs reproofs) {
        this.sessions = sessions;
        this.reproofs = reproofs;
    }

    /** With the password or a code. */
    @PostMapping("/unlock")
    ResponseEntity<Void> unlock(@RequestParam String typed, HttpServletRequest request) {
        var session = OpenSession.of(request.getSession(false));
        if (session == null) {
            return empty(HttpStatus.NOT_FOUND);
        }
        return typed.length() <= LONGEST
                ? judged(session, reproofs.comeBack(session.who(), typed), request)
                : empty(HttpStatus.FORBIDDEN);
    }

    /** Asks for a passkey of whoever locked. */
    @PostMapping("/passkey")
    ResponseEntity<String> passkey(HttpServletRequest request) {
        var session = OpenSession.of(request.getSession(false));
        if (session == null) {
            return empty(HttpStatus.NOT_FOUND);
        }
        var asked = reproofs.passkey(session.who());
        session.session().setAttribute(ASKED, asked);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(asked.options());
    }

    /** With the passkey. */
    @PostMapping("/unlock/passkey")
    ResponseEntity<Void> unlockByPasskey(@RequestParam String answer, HttpServletRequest request) {
        var session = OpenSession.of(request.getSession(false));
        if (session == null) {
            return empty(HttpStatus.NOT_FOUND);
        }
        if (!(session.session().getAttribute(ASKED) instanceof PasskeyRequest asked)) {
            return empty(HttpStatus.FORBIDDEN);
        }
        session.session().removeAttribute(ASKED);
        return judged(session, reproofs.prove(session.who(), new PasskeyAnswer(asked, answer)), request);
    }

    private ResponseEntity<Void> judged(OpenSession session, Reproofs.Outcome outcome, HttpServletRequest request) {
        if (outcome != Reproofs.Outcome.PROVED) {
            return empty(HttpStatus.FORBIDDEN);
        }
        session.proved(request.changeSessionId());
        sessions.tell(session, Sign.OPEN);
        return empty(HttpStatus.NO_CONTENT);
    }

    private static <T> ResponseEntity<T> empty(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
