package bg.registratura.dose;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many exposures one unit or one operator made, and how many of them were of no use or repeated another. */
public record Tally(Named of, int exposures, int rejected, int repeated) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In per cent, with one decimal. */
    public BigDecimal rejectedShare() {
        return share(rejected);
    }

    /** In per cent, with one decimal. */
    public BigDecimal repeatedShare() {
        return share(repeated);
    }

    private BigDecimal share(int part) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(exposures), 1, RoundingMode.HALF_UP);
    }
}
