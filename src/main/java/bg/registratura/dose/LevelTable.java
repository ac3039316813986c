package bg.registratura.dose;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All levels there ever were; of those that stand on a day the national comes first, then the latest. */
record LevelTable(List<ReferenceLevel> levels) {

    private static final Comparator<ReferenceLevel> BEST = Comparator.comparing(
                    (ReferenceLevel level) -> level.source().national())
            .thenComparing(ReferenceLevel::validFrom);

    Optional<ReferenceLevel> on(Category category, LocalDate day) {
        return levels.stream()
                .filter(level -> level.category().equals(category) && level.holdsOn(day))
                .max(BEST);
    }
}
