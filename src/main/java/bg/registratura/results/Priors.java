package bg.registratura.results;

import static java.util.Comparator.comparing;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of a person's other studies stands beside one when nobody chose. */
final class Priors {

    private Priors() {}

    /**
     * One that can be shown; of these one of the same kind, of these one of a common tooth, of these an earlier one, and of
     * these the nearest in time.
     */
    static Optional<StudyInfo> beside(StudyInfo current, List<StudyInfo> others) {
        Comparator<StudyInfo> better = comparing((StudyInfo other) -> other.cover() != null)
                .thenComparing(other -> other.examination() == current.examination())
                .thenComparing(other -> haveACommonTooth(current, other))
                .thenComparing(other -> !other.madeOn().isAfter(current.madeOn()))
                .thenComparing(other -> -daysBetween(current, other));
        return others.stream().max(better);
    }

    private static boolean haveACommonTooth(StudyInfo one, StudyInfo other) {
        return !Collections.disjoint(one.teeth().numbers(), other.teeth().numbers());
    }

    private static long daysBetween(StudyInfo one, StudyInfo other) {
        return Math.abs(ChronoUnit.DAYS.between(one.madeOn(), other.madeOn()));
    }
}
