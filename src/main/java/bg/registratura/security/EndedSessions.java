package bg.registratura.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whose sessions were ended and when: known here at once, and within a second to every other node of the house. */
@Component
class EndedSessions {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);
    private static final Duration LONGEST_SESSION = Duration.ofHours(24);

    private final AccountStopRepository repository;
    private final Clock clock;
    private final Map<AccountId, Instant> ended = new ConcurrentHashMap<>();

    EndedSessions(AccountStopRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Ends every session of the account that was opened until now. */
    void end(AccountId account) {
        var now = clock.instant();
        repository.endSessions(account, now);
        ended.put(account, now);
    }

    /** Whether a session that was opened at this moment is over. */
    boolean isOver(SignedIn who, Instant openedAt) {
        var end = ended.get(who.account());
        return end != null && !openedAt.isAfter(end);
    }

    /** Learns what other nodes ended, and forgets what no session can be as old as; while the database is away, what is known holds. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        var horizon = clock.instant().minus(LONGEST_SESSION);
        try {
            repository.endedSince(horizon).forEach((account, at) -> ended.merge(account, at, EndedSessions::later));
            ended.values().removeIf(at -> at.isBefore(horizon));
        } catch (DataAccessException e) {
            LOG.debug("sessions ended elsewhere are not known at the moment", e);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
