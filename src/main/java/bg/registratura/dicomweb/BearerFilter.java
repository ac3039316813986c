package bg.registratura.dicomweb;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in by the token in the header of its request, and by nothing else: a cookie opens nothing here, and whoever
 * is signed in is told that this is no place for people.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int TOO_MANY_REQUESTS = 429;

    private final ProgramAdmission admission;
    private final Pace pace;

    BearerFilter(ProgramAdmission admission, Pace pace) {
        this.admission = admission;
        this.pace = pace;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            refuse(response, request.getSession(false) != null && isSomebody());
            return;
        }
        var program = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? admission.admit(header.substring(SCHEME.length()).strip())
                : Optional.<Program>empty();
        if (program.isEmpty()) {
            refuse(response, false);
            return;
        }
        if (!pace.takes(program.get().token())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            response.setStatus(TOO_MANY_REQUESTS);
            return;
        }
        serve(program.get(), request, response, chain);
    }

    private static void serve(
            Program program, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(program.authentication());
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static boolean isSomebody() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** A program is asked for its token; a person who is signed in is turned away. */
    private static void refuse(HttpServletResponse response, boolean person) {
        if (!person) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Registratura\"");
        }
        response.setStatus(person ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
    }
}
