package bg.registratura.intrusion;

import bg.registratura.crypto.HashingPlaces;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Whether a try at a door is judged at all. A source that is shut out, that tries too fast, or a house that is full is told
 * to come again in a moment, before anything dear is begun.
 */
@Service
public class Doors {

    private final Blocks blocks;
    private final Throttle throttle;
    private final HashingPlaces places;
    private final Watch watch;
    private final TurnedAway turnedAway;

    Doors(Blocks blocks, Throttle throttle, HashingPlaces places, Watch watch, TurnedAway turnedAway) {
        this.blocks = blocks;
        this.throttle = throttle;
        this.places = places;
        this.watch = watch;
        this.turnedAway = turnedAway;
    }

    /** The doors one tries. */
    public enum Door {
        /** Name and password. */
        PASSWORD,
        /** Number and one-time password of a sheet. */
        SHEET
    }

    /**
     * Has a try judged under a name; nothing when it must wait. Refusals, and tries turned away, count against their source.
     */
    public <T> Optional<T> hear(Door door, String name, Supplier<T> judge, Predicate<T> isRefusal) {
        var source = Peers.source();
        boolean tooFast = source.filter(from -> !throttle.takes(from)).isPresent();
        if (tooFast) {
            tell(door, name);
        }
        if (tooFast || blocks.areOnThisRequest()) {
            turnedAway.one();
            return Optional.empty();
        }
        var answer = places.in(judge);
        if (answer.filter(isRefusal).isPresent()) {
            tell(door, name);
        } else {
            source.ifPresent(throttle::givesBack);
        }
        if (answer.isEmpty()) {
            turnedAway.one();
        }
        return answer;
    }

    private void tell(Door door, String name) {
        switch (door) {
            case PASSWORD -> {
                watch.noticed(Rule.SPRAYING, name);
                watch.noticed(Rule.PASSWORD_GUESSING, name);
            }
            case SHEET -> watch.noticed(Rule.SLIP_GUESSING, name);
        }
    }
}
