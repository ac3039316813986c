package bg.registratura.dose;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;

/**
 * How the doses of many patients lie: each patient counts once, by the median of their own exposures.
 *
 * @param values one for each patient, the smallest first
 * @param exposures how many exposures they are of
 */
public record Spread(List<BigDecimal> values, int exposures) {

    /** How many patients make a median that can be judged. */
    public static final int ENOUGH = 20;

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    /** Of doses of one category; there is at least one. */
    static Spread of(Collection<Measured.Reading> readings) {
        var each = readings.stream()
                .collect(groupingBy(reading -> reading.of().person(), mapping(Measured.Reading::value, toList())))
                .values()
                .stream()
                .map(own -> quantile(own.stream().sorted().toList(), HALF))
                .sorted()
                .toList();
        return new Spread(each, readings.size());
    }

    public int patients() {
        return values.size();
    }

    public boolean isEnough() {
        return patients() >= ENOUGH;
    }

    public BigDecimal least() {
        return values.getFirst();
    }

    public BigDecimal lowerQuartile() {
        return quantile(values, QUARTER);
    }

    public BigDecimal median() {
        return quantile(values, HALF);
    }

    public BigDecimal upperQuartile() {
        return quantile(values, THREE_QUARTERS);
    }

    public BigDecimal most() {
        return values.getLast();
    }

    /** Between two neighbours in proportion, so that the median of two is their mean. */
    private static BigDecimal quantile(List<BigDecimal> sorted, BigDecimal share) {
        var place = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = place.intValue();
        var low = sorted.get(below);
        var high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low.add(high.subtract(low).multiply(place.subtract(BigDecimal.valueOf(below))), MathContext.DECIMAL64);
    }
}
