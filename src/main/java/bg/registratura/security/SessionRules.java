package bg.registratura.security;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The figures of {@link SessionKind} as this house has set them, within bounds that no setting leaves. */
@Component
public class SessionRules {

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(2);
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST_WHOLE = Duration.ofHours(12);

    private final Map<SessionKind, Limits> limits = new EnumMap<>(SessionKind.class);

    SessionRules(Environment settings) {
        for (var kind : SessionKind.values()) {
            limits.put(kind, new Limits(idle(kind, settings), whole(kind, settings)));
        }
    }

    /** How long a session of this kind rests and lasts in this house. */
    public Limits of(SessionKind kind) {
        var set = limits.get(kind);
        return set == null ? new Limits(kind.idle(), kind.whole()) : set;
    }

    private static Duration idle(SessionKind kind, Environment settings) {
        var key = kind.key() + ".idle";
        return within(key, settings.getProperty(key, Duration.class, kind.idle()), SHORTEST_IDLE, LONGEST_IDLE);
    }

    private static Duration whole(SessionKind kind, Environment settings) {
        var key = kind.key() + ".whole";
        return within(key, settings.getProperty(key, Duration.class, kind.whole()), LONGEST_IDLE, LONGEST_WHOLE);
    }

    private static Duration within(String key, Duration set, Duration least, Duration most) {
        if (set.compareTo(least) < 0 || set.compareTo(most) > 0) {
            throw new IllegalArgumentException("%s is %d minutes; it may be %d to %d"
                    .formatted(key, set.toMinutes(), least.toMinutes(), most.toMinutes()));
        }
        return set;
    }

    /**
     * How long one stays signed in.
     *
     * @param idle without doing anything
     * @param whole in all
     */
    public record Limits(Duration idle, Duration whole) {}
}
