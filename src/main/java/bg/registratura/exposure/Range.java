package bg.registratura.exposure;

import java.math.BigDecimal;
import java.math.MathContext;

/** The values a measured quantity can have, both ends included; outside of it somebody mistook the unit. */
public record Range(BigDecimal from, BigDecimal to) {

    static Range of(String from, String to) {
        return new Range(new BigDecimal(from), new BigDecimal(to));
    }

    /** Whether the value is within. */
    public boolean holds(BigDecimal value) {
        return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }

    /** The same range in a unit that is so many times larger. */
    public Range dividedBy(BigDecimal factor) {
        return new Range(from.divide(factor, MathContext.DECIMAL32), to.divide(factor, MathContext.DECIMAL32));
    }

    void require(BigDecimal value) {
        if (!holds(value)) {
            throw new IllegalArgumentException("not between " + from + " and " + to);
        }
    }
}
