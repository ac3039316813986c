package bg.registratura.security;

import bg.registratura.intrusion.Peers;
import bg.registratura.intrusion.Source;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many sessions are open in which nobody is signed in, in all and by source: each takes memory, and anybody opens them.
 * What is known of a source is its hash of today, for as long as one of its sessions is open.
 *
 * <p>A source where staff works, which is the house's own network or one that staff signed in from today, may have more, and
 * however many strangers there are elsewhere its door stays open.
 */
@Component
class Newcomers implements HttpSessionListener {

    private static final int FEWEST_OF_ONE = 50;
    private static final int MOST_OF_ONE = 2000;
    private static final int FEWEST_IN_ALL = 1000;
    private static final int MOST_IN_ALL = 100_000;

    /** Desks, tablets and screens, and everybody who waits and shares their connection. */
    private static final int WHERE_STAFF_WORKS = 10;

    private static final Duration A_DAY_AT_WORK = Duration.ofHours(12);
    private static final int MOST_PLACES_OF_WORK = 1000;

    /** Where a proxy does not say whom a request comes from. */
    private static final Source UNKNOWN = new Source("", false);

    private final Map<Source, Integer> open = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final Cache<Source, Boolean> work;
    private final int ofOne;
    private final int inAll;

    Newcomers(
            Clock clock,
            @Value("${registratura.newcomers.of-one-source:200}") int ofOne,
            @Value("${registratura.newcomers.in-all:10000}") int inAll) {
        this.ofOne = within("registratura.newcomers.of-one-source", ofOne, FEWEST_OF_ONE, MOST_OF_ONE);
        this.inAll = within("registratura.newcomers.in-all", inAll, FEWEST_IN_ALL, MOST_IN_ALL);
        this.work = Caffeine.newBuilder()
                .maximumSize(MOST_PLACES_OF_WORK)
                .expireAfterWrite(A_DAY_AT_WORK)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Whether one more session has room. */
    enum Room {
        FREE,
        /** Its source has as many as it may have. */
        FULL_HERE,
        /** The house has as many as it can bear. */
        FULL
    }

    /** Whether the request that is being served may open a session. */
    Room room() {
        var source = Peers.source().orElse(UNKNOWN);
        boolean working = source.house() || work.getIfPresent(source) != null;
        if (!working && all.get() >= inAll) {
            return Room.FULL;
        }
        int most = working ? ofOne * WHERE_STAFF_WORKS : ofOne;
        return source.equals(UNKNOWN) || of(source) < most ? Room.FREE : Room.FULL_HERE;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        new Newcomer(Peers.source().orElse(UNKNOWN), this).mark(event.getSession());
    }

    void came(Source source) {
        open.merge(source, 1, Integer::sum);
        all.incrementAndGet();
    }

    void left(Source source) {
        open.computeIfPresent(source, (_, many) -> many > 1 ? many - 1 : null);
        all.decrementAndGet();
    }

    /** Staff signed in from there. */
    void isWorkedAt(Source source) {
        work.put(source, true);
    }

    int of(Source source) {
        return open.getOrDefault(source, 0);
    }

    int inAll() {
        return all.get();
    }

    private static int within(String key, int set, int least, int most) {
        if (set < least || set > most) {
            throw new IllegalArgumentException("%s is %d; it may be %d to %d".formatted(key, set, least, most));
        }
        return set;
    }
}
