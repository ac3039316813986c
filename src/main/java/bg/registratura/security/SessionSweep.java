package bg.registratura.security;

import bg.registratura.security.OpenSessions.Sign;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at every open session, several times a second: what an account's epoch, its owner's rest or its age have ended is
 * ended, on whichever node the change was made.
 */
@Component
class SessionSweep {

    private static final Duration PAUSE = Duration.ofMillis(300);

    /** Said again every 25 seconds or so: a page that is no more is forgotten then, a proxy keeps the stream. */
    private static final int ROUNDS_TO_REPEAT = 80;

    private static final Map<OpenSession.State, Sign> SIGNS = new EnumMap<>(Map.of(
            OpenSession.State.OPEN, Sign.OPEN,
            OpenSession.State.RESTING, Sign.RESTING,
            OpenSession.State.LOCKED, Sign.LOCKED));

    private final OpenSessions sessions;
    private final SessionRepository repository;
    private final Map<UUID, Sign> told = new ConcurrentHashMap<>();
    private final Pulse pulse = new Pulse("sessions", PAUSE, this::look);
    private int round;

    SessionSweep(OpenSessions sessions, SessionRepository repository) {
        this.sessions = sessions;
        this.repository = repository;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        pulse.begin();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        pulse.stop();
    }

    synchronized void look() {
        round++;
        var open = sessions.all();
        told.keySet().removeIf(handle -> open.stream().noneMatch(s -> s.handle().equals(handle)));
        if (open.isEmpty()) {
            return;
        }
        open.forEach(this::rest);
        var epochs = repository.epochs(open.stream().map(s -> s.who().account()).toList());
        open.forEach(session -> {
            var now = epochs.get(session.who().account());
            if (now == null || !session.epoch().is(now.number())) {
                sessions.end(session, Objects.requireNonNullElse(now == null ? null : now.why(), SessionEnd.CLOSED));
            }
        });
    }

    private void rest(OpenSession session) {
        var state = session.state();
        switch (state) {
            case IDLE -> sessions.end(session, SessionEnd.IDLE);
            case TOO_LONG -> sessions.end(session, SessionEnd.TOO_LONG);
            case LOCKED, OPEN, RESTING -> {
                if (state == OpenSession.State.LOCKED) {
                    session.lock();
                }
                var sign = Objects.requireNonNull(SIGNS.get(state));
                var before = Objects.requireNonNullElse(told.put(session.handle(), sign), Sign.OPEN);
                if (before != sign || round % ROUNDS_TO_REPEAT == 0) {
                    sessions.tell(session, sign);
                }
            }
        }
    }
}
