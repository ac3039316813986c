package bg.registratura.security;

import bg.registratura.security.BarePage.Sentence;
import bg.registratura.security.Newcomers.Room;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens no session for a stranger where {@link Newcomers} has no room, and says so in words. Whoever has a session keeps it:
 * nobody who is signed in, or has a page open, is turned away here.
 */
@Component
@Order(NewcomerFilter.AFTER_INTRUSIONS)
class NewcomerFilter extends OncePerRequestFilter {

    static final int AFTER_INTRUSIONS = IntrusionFilter.AFTER_LIMITS + 10;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Styles, scripts and what a page and its session tell each other: none of these opens one. */
    private static final List<RequestMatcher> OPEN_NONE = Access.addresses().stream()
            .filter(Access::everybody)
            .<RequestMatcher>map(row -> PathPatternRequestMatcher.withDefaults().matcher(row.path()))
            .toList();

    /** Where machines show a token no session is opened either, whatever is sent there. */
    private static final List<RequestMatcher> MACHINES = Access.addresses().stream()
            .filter(row -> !row.everybody() && row.roles().isEmpty())
            .<RequestMatcher>map(row -> PathPatternRequestMatcher.withDefaults().matcher(row.path()))
            .toList();

    private final Newcomers newcomers;
    private final BarePage page;

    NewcomerFilter(Newcomers newcomers, BarePage page) {
        this.newcomers = newcomers;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean opensNone = request.getSession(false) != null
                || MACHINES.stream().anyMatch(address -> address.matches(request))
                || READING.contains(request.getMethod())
                        && OPEN_NONE.stream().anyMatch(address -> address.matches(request));
        switch (opensNone ? Room.FREE : newcomers.room()) {
            case FREE -> chain.doFilter(request, response);
            case FULL_HERE -> turnAway(request, response, TOO_MANY_REQUESTS, "security.crowded.here");
            case FULL ->
                turnAway(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "security.crowded.all");
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Retry-After", String.valueOf(Newcomer.UNTOUCHED.toSeconds()));
        page.write(
                request,
                response,
                "security.crowded.title",
                List.of(new Sentence(why, Newcomer.UNTOUCHED.toMinutes()), new Sentence("security.crowded.help")));
    }
}
