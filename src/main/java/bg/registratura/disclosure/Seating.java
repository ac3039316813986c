package bg.registratura.disclosure;

import bg.registratura.identity.Bearer;
import bg.registratura.identity.IdentityCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who of those that were looked at takes which place of a sheet; one person takes one, however often they were looked at. */
public final class Seating {

    private Seating() {}

    /** For each place whoever takes it, in their order; empty where nobody does. */
    public static List<Optional<IdentityCheck>> of(Collection<Set<Bearer>> places, Collection<IdentityCheck> looked) {
        var unplaced = new ArrayList<>(looked);
        var seats = new ArrayList<Optional<IdentityCheck>>();
        for (var place : places) {
            var taker = unplaced.stream()
                    .filter(check -> place.contains(check.look().bearer()))
                    .findFirst();
            taker.ifPresent(seated -> unplaced.removeIf(other -> isSame(seated, other)));
            seats.add(taker);
        }
        return seats;
    }

    private static boolean isSame(IdentityCheck one, IdentityCheck other) {
        return one.look().bearer() == other.look().bearer()
                && String.valueOf(one.look().bearerName())
                        .equalsIgnoreCase(String.valueOf(other.look().bearerName()));
    }
}
