package bg.registratura.security;

import bg.registratura.intrusion.Source;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The mark of a session in which nobody is signed in yet. It counts for as long as it lies there, and leaves the count with
 * the session or with a sign-in.
 */
final class Newcomer implements HttpSessionBindingListener {

    private static final String KEY = "registratura.newcomer";

    /** A page that was opened and left alone. */
    static final Duration UNTOUCHED = Duration.ofMinutes(5);

    /** A page somebody types on: who reads a sheet and thinks up a password takes their time. */
    static final Duration TOUCHED = Duration.ofMinutes(15);

    private final Source source;
    private final Newcomers register;

    Newcomer(Source source, Newcomers register) {
        this.source = source;
        this.register = register;
    }

    void mark(HttpSession session) {
        session.setMaxInactiveInterval((int) UNTOUCHED.toSeconds());
        session.setAttribute(KEY, this);
    }

    /** Somebody did something on a page of this session, if it is a newcomer's. */
    static void acted(@Nullable HttpSession session) {
        if (session != null
                && session.getAttribute(KEY) instanceof Newcomer
                && session.getMaxInactiveInterval() == UNTOUCHED.toSeconds()) {
            session.setMaxInactiveInterval((int) TOUCHED.toSeconds());
        }
    }

    /** Somebody signed in: the session is theirs, and a newcomer's no more. */
    static void cameIn(HttpSession session, AccountKind kind) {
        if (session.getAttribute(KEY) instanceof Newcomer newcomer) {
            if (kind == AccountKind.STAFF) {
                newcomer.register.isWorkedAt(newcomer.source);
            }
            session.removeAttribute(KEY);
        }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        register.came(source);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        register.left(source);
    }
}
