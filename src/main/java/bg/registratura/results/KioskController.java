package bg.registratura.results;

import bg.registratura.security.CurrentUser;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignIns;
import bg.registratura.shell.Kiosk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends a visit at the kiosk on the server, and hears that somebody touches its screen. */
@RestController
@RequestMapping("/kiosk")
class KioskController {

    private final CurrentUser user;
    private final SignIns signIns;
    private final Sessions sessions;

    KioskController(CurrentUser user, SignIns signIns, Sessions sessions) {
        this.user = user;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    /** Somebody touched the screen: this request alone keeps the session, while there is one. */
    @GetMapping("/touch")
    ResponseEntity<Void> touch(HttpServletRequest request) {
        return ResponseEntity.status(isKiosk(request) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** Ends the session of a kiosk and shows its first page; another browser's session is left alone. */
    @GetMapping("/end")
    void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isKiosk(request)) {
            user.find().ifPresent(signIns::signOut);
            sessions.leaving(request);
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendRedirect(request.getContextPath() + "/kiosk");
    }

    private static boolean isKiosk(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(Kiosk.MARK));
    }
}
