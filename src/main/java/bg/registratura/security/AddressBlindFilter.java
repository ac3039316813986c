package bg.registratura.security;

import bg.registratura.intrusion.Peers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the peer's network address out of every request before anything else sees it, so that no session, log or event can
 * keep it; and turns away whoever comes over plain HTTP from another machine. While the request is served {@link Peers} knows
 * the address, for the rules of intrusion alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AddressBlindFilter extends OncePerRequestFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String PLAIN = "Registratura answers other machines over https only.\n";

    private final Reach reach;
    private final Peers peers;

    AddressBlindFilter(Reach reach, Peers peers) {
        this.reach = reach;
        this.peers = peers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = address(request.getRemoteAddr());
        if (!isOverTls(request) && !caller.map(InetAddress::isLoopbackAddress).orElse(false)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(PLAIN.getBytes(StandardCharsets.UTF_8));
            return;
        }
        var peer = reach.proxy().isPresent() ? forwarded(request) : caller;
        if (peer.isPresent()) {
            serve(peer.get(), new BlindRequest(request), response, chain);
        } else {
            chain.doFilter(new BlindRequest(request), response);
        }
    }

    private void serve(InetAddress peer, BlindRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            peers.<Exception>serve(peer, () -> chain.doFilter(request, response));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Behind a proxy every request calls itself secure; only the proxy on this machine is then let through. */
    private boolean isOverTls(HttpServletRequest request) {
        return request.isSecure() && reach.proxy().isEmpty();
    }

    /** What our own proxy saw: the last address of the last header, for whatever stands before it anybody may have made up. */
    private static Optional<InetAddress> forwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .reduce((_, later) -> later)
                .flatMap(said -> address(said.substring(said.lastIndexOf(',') + 1)));
    }

    /** An address in figures; a name is none and is never looked up. */
    private static Optional<InetAddress> address(String figures) {
        try {
            return Optional.of(InetAddress.ofLiteral(figures.strip().replaceAll("%.*", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
