package bg.registratura.dicomweb;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a machine in by the token in the header of its request, and by nothing else: a cookie opens nothing here, and whoever
 * is signed in is told that this is no place for people.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int TOO_MANY_REQUESTS = 429;

    private final ProgramAdmission programs;
    private final StationAdmission stations;
    private final Pace pace;

    BearerFilter(ProgramAdmission programs, StationAdmission stations, Pace pace) {
        this.programs = programs;
        this.stations = stations;
        this.pace = pace;
    }

    /** Who a token stands for, and the token by which its pace is held. */
    private record Admitted(Authentication authentication, Record token) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            refuse(response, request.getSession(false) != null && isSomebody());
            return;
        }
        var admitted = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? admit(header.substring(SCHEME.length()).strip())
                : Optional.<Admitted>empty();
        if (admitted.isEmpty()) {
            refuse(response, false);
            return;
        }
        if (!pace.takes(admitted.get().token())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            response.setStatus(TOO_MANY_REQUESTS);
            return;
        }
        serve(admitted.get().authentication(), request, response, chain);
    }

    private Optional<Admitted> admit(String shown) {
        return new ProgramSecret(shown).isOfStation()
                ? stations.admit(shown).map(station -> new Admitted(station.authentication(), station.token()))
                : programs.admit(shown).map(program -> new Admitted(program.authentication(), program.token()));
    }

    private static void serve(
            Authentication machine, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(machine);
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static boolean isSomebody() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** A machine is asked for its token; a person who is signed in is turned away. */
    private static void refuse(HttpServletResponse response, boolean person) {
        if (!person) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Registratura\"");
        }
        response.setStatus(person ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
    }
}
