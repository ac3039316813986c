package bg.registratura.dose;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long nature takes to give as much, rounded as coarsely as it is known: whole days up to ten, then fives, then months and
 * years.
 *
 * @param count of the unit; zero for less than a day
 */
public record Stretch(long count, Unit unit) {

    private static final BigDecimal ALMOST_A_DAY = new BigDecimal("0.75");
    private static final BigDecimal SINGLE_DAYS = new BigDecimal("10.5");
    private static final BigDecimal DAYS = BigDecimal.valueOf(60);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(550);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal OF_A_MONTH = new BigDecimal("30.4");
    private static final BigDecimal OF_A_YEAR = BigDecimal.valueOf(365);

    static Stretch ofDays(BigDecimal days) {
        if (days.compareTo(ALMOST_A_DAY) < 0) {
            return new Stretch(0, Unit.DAY);
        }
        if (days.compareTo(SINGLE_DAYS) < 0) {
            return new Stretch(times(days, BigDecimal.ONE), Unit.DAY);
        }
        if (days.compareTo(DAYS) < 0) {
            return new Stretch(times(days, FIVE) * FIVE.longValue(), Unit.DAY);
        }
        return days.compareTo(MONTHS) < 0
                ? new Stretch(times(days, OF_A_MONTH), Unit.MONTH)
                : new Stretch(times(days, OF_A_YEAR), Unit.YEAR);
    }

    private static long times(BigDecimal days, BigDecimal one) {
        return days.divide(one, 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** What is counted. */
    public enum Unit {
        DAY,
        MONTH,
        YEAR
    }
}
