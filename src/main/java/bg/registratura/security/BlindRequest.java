package bg.registratura.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request whose peer is nobody, whatever a proxy said of them. */
final class BlindRequest extends HttpServletRequestWrapper {

    private static final String NOBODY = "0.0.0.0";
    private static final Set<String> TELLING = Set.of("x-forwarded-for", "x-real-ip", "forwarded", "via");

    BlindRequest(HttpServletRequest request) {
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

    @Override
    public @Nullable String getHeader(String name) {
        return isTelling(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isTelling(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isTelling(name))
                .toList());
    }

    private static boolean isTelling(String name) {
        return TELLING.contains(name.toLowerCase(Locale.ROOT));
    }
}
