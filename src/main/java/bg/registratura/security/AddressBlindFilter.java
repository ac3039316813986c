package bg.registratura.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the peer's network address out of every request before anything else sees it, so that no session, log or event can
 * keep it; and turns away whoever comes over plain HTTP from another machine.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AddressBlindFilter extends OncePerRequestFilter {

    private static final String NOBODY = "0.0.0.0";
    private static final String PLAIN = "Registratura answers other machines over https only.\n";

    private final Reach reach;

    AddressBlindFilter(Reach reach) {
        this.reach = reach;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOverTls(request) && !isLoopback(request.getRemoteAddr())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(PLAIN.getBytes(StandardCharsets.UTF_8));
            return;
        }
        chain.doFilter(new Blind(request), response);
    }

    /** Behind a proxy every request calls itself secure; only the proxy on this machine is then let through. */
    private boolean isOverTls(HttpServletRequest request) {
        return request.isSecure() && reach.proxy().isEmpty();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A request whose peer is nobody. */
    private static final class Blind extends HttpServletRequestWrapper {

        Blind(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRemoteAddr() {
            return NOBODY;
        }

        @Override
        public String getRemoteHost() {
            return NOBODY;
        }

        @Override
        public int getRemotePort() {
            return 0;
        }
    }
}
