package bg.registratura.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every session that is open on this node, and for a while why those that are over ended. It lies in memory and holds no
 * address and nothing of the browser.
 */
@Component
class OpenSessions {

    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<UUID, OpenSession> open = new ConcurrentHashMap<>();
    private final Map<UUID, List<Consumer<Sign>>> watchers = new ConcurrentHashMap<>();
    private final Map<String, Over> over = new LinkedHashMap<>();
    private final Clock clock;

    OpenSessions(Clock clock) {
        this.clock = clock;
    }

    /** What pages that watch a session are told. */
    enum Sign {
        OPEN,
        RESTING,
        LOCKED,
        /** It was left by its owner: the page it was left from goes where it goes. */
        LEFT,
        ENDED,
        /** The house stops; a page asks again by itself. */
        STOPPED,
        /** A right to see something may have ended: who shows it asks again. */
        LOOK
    }

    private record Over(SessionEnd why, Instant at) {}

    void opened(OpenSession session) {
        open.put(session.handle(), session);
    }

    /** A session left the browser's: by an end that said why, or because its owner signed out. */
    void closed(OpenSession session) {
        open.remove(session.handle());
        var why = remember(session.id(), SessionEnd.SIGNED_OUT);
        tell(session, why == SessionEnd.SIGNED_OUT ? Sign.LEFT : Sign.ENDED);
        watchers.remove(session.handle());
    }

    /** Ends a session at once, whatever it is doing. */
    void end(OpenSession session, SessionEnd why) {
        leaves(session, why);
        try {
            session.session().invalidate();
        } catch (IllegalStateException _) {
            closed(session);
        }
    }

    /** Says why a session is about to end. */
    void leaves(OpenSession session, SessionEnd why) {
        remember(session.id(), why);
    }

    private SessionEnd remember(String id, SessionEnd why) {
        synchronized (over) {
            var before = over.putIfAbsent(id, new Over(why, clock.instant()));
            var oldest = over.entrySet().iterator();
            if (over.size() > MOST_REMEMBERED && oldest.next() != null) {
                oldest.remove();
            }
            return before == null ? why : before.why;
        }
    }

    /** Why the session of an identifier is over. */
    Optional<SessionEnd> whyEnded(@Nullable String id) {
        synchronized (over) {
            over.values().removeIf(end -> end.at.isBefore(clock.instant().minus(REMEMBERED)));
            return Optional.ofNullable(id).map(over::get).map(Over::why);
        }
    }

    Collection<OpenSession> all() {
        return List.copyOf(open.values());
    }

    List<OpenSession> of(AccountId account) {
        return open.values().stream()
                .filter(session -> session.who().account().equals(account))
                .toList();
    }

    /** Adds a page that wants to be told; the answer takes it away again. */
    Runnable watch(OpenSession session, Consumer<Sign> page) {
        var pages = watchers.computeIfAbsent(session.handle(), _ -> new CopyOnWriteArrayList<>());
        pages.add(page);
        return () -> pages.remove(page);
    }

    /** The streams of pages end with the house, so that it need not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        open.values().forEach(session -> tell(session, Sign.STOPPED));
    }

    void tell(OpenSession session, Sign sign) {
        watchers.getOrDefault(session.handle(), List.of()).forEach(page -> page.accept(sign));
    }
}
