package bg.registratura.security;

import bg.registratura.intrusion.Blocks;
import bg.registratura.intrusion.Peers;
import bg.registratura.intrusion.Rule;
import bg.registratura.intrusion.Watch;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Shows a source that is shut out one page and nothing else, and tells the rules what an answer gave away. Whoever signed in
 * before, from the same network, goes on: only whose own requests made a rule fire is signed out.
 */
@Component
@Order(IntrusionFilter.AFTER_LIMITS)
class IntrusionFilter extends OncePerRequestFilter {

    static final int AFTER_LIMITS = SessionFilter.BEFORE_SECURITY + 10;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Pattern NUMBERED = Pattern.compile("/(images|records)/.*");

    private final Blocks blocks;
    private final Watch watch;
    private final BlockedPage page;

    IntrusionFilter(Blocks blocks, Watch watch, BlockedPage page) {
        this.blocks = blocks;
        this.watch = watch;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var offered = request.getRequestedSessionId();
        if (offered != null && !request.isRequestedSessionIdValid()) {
            watch.noticed(Rule.FORGED_TOKENS, offered);
        }
        if (blocks.areOnThisRequest() && !goesOn(request)) {
            response.setStatus(TOO_MANY_REQUESTS);
            page.write(request, response);
            return;
        }
        chain.doFilter(request, response);
        if (tellsTheRules(request, response.getStatus())
                && Peers.source().filter(source -> !source.house()).isPresent()) {
            end(request);
        }
    }

    /** Somebody inside, or a page that is open already: its door answers for itself, in words. */
    private static boolean goesOn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && (request.getParameter("v-r") != null
                        || session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                != null);
    }

    private boolean tellsTheRules(HttpServletRequest request, int status) {
        var path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        boolean numbered = NUMBERED.matcher(path).matches();
        if (numbered && (status == HttpServletResponse.SC_NOT_FOUND || status == HttpServletResponse.SC_FORBIDDEN)) {
            return watch.noticed(Rule.IDENTIFIER_WALKING, path);
        }
        boolean refusedToken = status == HttpServletResponse.SC_FORBIDDEN && "POST".equals(request.getMethod());
        return refusedToken
                && watch.noticed(Rule.FORGED_TOKENS, UUID.randomUUID().toString());
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
