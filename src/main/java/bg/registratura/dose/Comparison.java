package bg.registratura.dose;

import org.jspecify.annotations.Nullable;

/**
 * The doses of one category beside the level that stands for it.
 *
 * @param device the unit they were made with; absent where it is all units
 * @param level the level of the last day of the period; absent while none was entered
 */
public record Comparison(
        Category category,
        @Nullable Named device,
        Spread spread,
        @Nullable ReferenceLevel level) {

    /** The same at one unit. */
    Comparison at(Named unit) {
        return new Comparison(category, unit, spread, level);
    }

    /** What the comparison shows; it judges only what may be judged. */
    public Finding finding() {
        if (level == null) {
            return Finding.NO_LEVEL;
        }
        if (!spread.isEnough()) {
            return Finding.TOO_FEW;
        }
        return level.isExceededBy(spread.median()) ? Finding.ABOVE : Finding.WITHIN;
    }
}
