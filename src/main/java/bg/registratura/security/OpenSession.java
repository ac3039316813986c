package bg.registratura.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's session while it is open. It lies in the browser's session and leaves the register with it, however that ends. */
final class OpenSession implements HttpSessionBindingListener {

    static final String KEY = "registratura.open";

    /** How long before it rests the person is told. */
    static final Duration WARNING = Duration.ofMinutes(1);

    /** How long a locked desk is kept that is not heard of: three heartbeats. */
    private static final Duration SILENCE = Duration.ofMinutes(15);

    private final UUID handle = UUID.randomUUID();
    private final SignedIn who;
    private final EpochHeld epoch;
    private final Moments moments;
    private final SessionRules.Limits limits;
    private final OpenSessions register;
    private final HttpSession session;
    private volatile String id;
    private volatile boolean locked;
    private volatile boolean greeted;

    OpenSession(Entry entry, OpenSessions register, HttpSession session) {
        this.who = entry.who;
        this.epoch = new EpochHeld(entry.epoch);
        this.limits = entry.limits;
        this.register = register;
        this.session = session;
        this.id = session.getId();
        this.moments = new Moments(entry.clock);
    }

    /** Who comes in, under which epoch of the account, for how long, by which clock. */
    record Entry(SignedIn who, long epoch, SessionRules.Limits limits, Clock clock) {}

    static @Nullable OpenSession of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEY) instanceof OpenSession open ? open : null;
    }

    /** How it stands now. A locked one that nobody comes back to is over, too. */
    State state() {
        var now = moments.now();
        if (!now.isBefore(openedAt().plus(limits.whole()))) {
            return State.TOO_LONG;
        }
        var rests = actedAt().plus(limits.idle());
        if (locked || !now.isBefore(rests)) {
            boolean waits = SessionKind.of(who).locks()
                    && now.isBefore(moments.heardAt().plus(SILENCE));
            return waits ? State.LOCKED : State.IDLE;
        }
        return now.isBefore(rests.minus(WARNING)) ? State.OPEN : State.RESTING;
    }

    /** How a session stands. */
    enum State {
        OPEN,
        /** Nobody did anything for so long that it will soon be locked or over. */
        RESTING,
        LOCKED,
        IDLE,
        TOO_LONG
    }

    void heard() {
        moments.heard();
    }

    void acted() {
        moments.acted();
    }

    void lock() {
        locked = true;
    }

    /** The owner proved anew to be the owner: the session has a new identifier, and goes on. */
    void proved(String newId) {
        id = newId;
        moments.proved();
        locked = false;
    }

    boolean isLocked() {
        return locked;
    }

    /** True once: whoever came in is told when they were here last. */
    boolean greets() {
        boolean first = !greeted;
        greeted = true;
        return first;
    }

    UUID handle() {
        return handle;
    }

    SignedIn who() {
        return who;
    }

    EpochHeld epoch() {
        return epoch;
    }

    Instant openedAt() {
        return moments.openedAt();
    }

    Instant actedAt() {
        return moments.actedAt();
    }

    /** How long ago the owner last proved to be the owner. */
    Duration provedFor() {
        return moments.provedFor();
    }

    String id() {
        return id;
    }

    HttpSession session() {
        return session;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        register.opened(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        register.closed(this);
    }
}
