package bg.registratura.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is too much before any of it is read. A file comes from people of the house alone; whoever is nobody yet
 * types a few lines, and a page's message lies in memory, so that neither a stranger nor a page fills the memory or the disk.
 */
@Component
@Order(BodyLimitFilter.BEFORE_LIMITS)
class BodyLimitFilter extends OncePerRequestFilter {

    static final int BEFORE_LIMITS = SessionFilter.BEFORE_SECURITY - 10;

    /** As much as whoever is nobody yet sends at once. */
    static final int STRANGERS = 256 << 10;

    /** As much as anybody sends to ask whether a paper is genuine; it is read in memory and kept nowhere. */
    static final int PAPER = 5 << 20;

    /** As much as a page says at once: a signature of many strokes is the longest there is. */
    static final int MESSAGE = 4 << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        long most = most(request);
        if (length < 0 && request.getHeader("Transfer-Encoding") != null && most < Long.MAX_VALUE) {
            refuse(HttpServletResponse.SC_LENGTH_REQUIRED, response);
        } else if (length > most) {
            refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long most(HttpServletRequest request) {
        if (isAMachine(request)) {
            return Long.MAX_VALUE;
        }
        if (request.getRequestURI().equals("/check")) {
            return PAPER;
        }
        var session = request.getSession(false);
        var open = OpenSession.of(session);
        boolean message = !Asked.internal(request.getQueryString()).isEmpty();
        if (open != null) {
            return message || open.who().kind() != AccountKind.STAFF ? MESSAGE : Long.MAX_VALUE;
        }
        boolean device = session != null && session.getAttribute(SessionFilter.DEVICE_ENDS_AT) != null;
        return device ? MESSAGE : STRANGERS;
    }

    /** Who shows a token is judged by it before a byte is read, and what is taken in has its own limits. */
    private static boolean isAMachine(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/dicom-web/studies") && request.getHeader("Authorization") != null;
    }

    /** The rest is not waited for: the connection ends here. */
    private static void refuse(int status, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Connection", "close");
        response.setStatus(status);
    }
}
