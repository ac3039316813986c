package bg.registratura.sharing;

import bg.registratura.people.PractitionerId;
import bg.registratura.sharing.CodeTryRepository.Counted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wrong tries at codes, which cannot be counted at a code nobody named: five of a dentist in half an hour, and a hundred of all
 * dentists together. Then no code is heard until the half hour is over. A right one makes none of them good again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodeTries {

    static final int MOST = 5;
    static final int MOST_OF_ALL = 100;

    private static final Duration WINDOW = Duration.ofMinutes(30);

    private final CodeTryRepository repository;
    private final Clock clock;

    CodeTries(CodeTryRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Until when nothing is heard of a dentist; whoever asks is the only one who counts for them until the transaction ends. */
    Optional<Instant> restsUntil(PractitionerId dentist) {
        var now = clock.instant();
        var own = repository.hold(dentist, now);
        if (isOf(own, now) && own.wrong() >= MOST) {
            return Optional.of(own.since().plus(WINDOW));
        }
        var since = now.minus(WINDOW);
        return repository.wrongBetween(since, now) >= MOST_OF_ALL
                ? repository.oldestBetween(since, now).map(oldest -> oldest.plus(WINDOW))
                : Optional.empty();
    }

    /** Counts a wrong one and says how many more are heard. */
    int wrong(PractitionerId dentist) {
        var now = clock.instant();
        var own = repository.hold(dentist, now);
        var counted = isOf(own, now) ? new Counted(own.wrong() + 1, own.since()) : new Counted(1, now);
        repository.count(dentist, counted);
        return MOST - counted.wrong();
    }

    /** Whether it still counts; what was counted by a clock that was put back since does not. */
    private static boolean isOf(Counted counted, Instant now) {
        return !counted.since().isAfter(now) && counted.since().plus(WINDOW).isAfter(now);
    }
}
