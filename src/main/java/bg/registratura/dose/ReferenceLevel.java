package bg.registratura.dose;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic reference level (диагностично референтно ниво) in one of its versions.
 *
 * @param validTo its last day; absent while no end is known
 */
public record ReferenceLevel(
        ReferenceLevelId id,
        Category category,
        BigDecimal value,
        LevelSource source,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Refuses what is no level. */
    public ReferenceLevel {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a level is above zero");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("a level ends after it begins");
        }
    }

    /** Whether it stands on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean isExceededBy(BigDecimal dose) {
        return dose.compareTo(value) > 0;
    }
}
