package bg.registratura.dose;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import bg.registratura.exposure.RepeatReason;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a span of days.
 *
 * @param exposures how many were made, rejected ones included
 * @param withoutDose how many of them have no dose, because their unit gives none
 * @param waiting how many more the units told of that nobody has recorded: their doses are not among these yet
 * @param leftOut how many more are not counted here at all, because their processing is restricted (GDPR art. 18)
 * @param unconsented how many of them nobody had consented to; their doses count like the others
 * @param comparisons each category over all units
 * @param byDevice each category at each unit
 * @param repeats how many exposures repeat another, by reason
 * @param forReview single exposures above the level of their day, the latest first
 */
public record DoseReport(
        Span span,
        int exposures,
        int withoutDose,
        int waiting,
        int leftOut,
        int unconsented,
        List<Comparison> comparisons,
        List<Comparison> byDevice,
        Map<RepeatReason, Integer> repeats,
        List<Tally> devices,
        List<Tally> operators,
        List<Excess> forReview) {

    static DoseReport of(Span span, List<Measured> measured, int waiting, int leftOut, LevelTable levels) {
        var readings = measured.stream().flatMap(Measured::readings).toList();
        return new DoseReport(
                span,
                measured.size(),
                count(measured, m -> m.doses().isEmpty()),
                waiting,
                leftOut,
                count(measured, m -> !m.quality().consented()),
                compare(span, readings, levels),
                readings.stream()
                        .filter(reading -> reading.of().device() != null)
                        .collect(groupingBy(
                                reading -> Objects.requireNonNull(reading.of().device())))
                        .entrySet()
                        .stream()
                        .flatMap(at ->
                                compare(span, at.getValue(), levels).stream().map(found -> found.at(at.getKey())))
                        .sorted(Comparator.comparing(Comparison::category)
                                .thenComparing(found ->
                                        Objects.requireNonNull(found.device()).name()))
                        .toList(),
                repeats(measured),
                tally(measured, Measured::device),
                tally(measured, Measured::operator),
                readings.stream().flatMap(reading -> excess(reading, levels)).toList());
    }

    /** Nothing was exposed in these days, as far as it is on record. */
    public boolean isEmpty() {
        return exposures == 0;
    }

    private static List<Comparison> compare(Span span, List<Measured.Reading> readings, LevelTable levels) {
        return readings.stream()
                .collect(groupingBy(Measured.Reading::category, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(of -> new Comparison(
                        of.getKey(),
                        null,
                        Spread.of(of.getValue()),
                        levels.on(of.getKey(), span.to()).orElse(null)))
                .toList();
    }

    private static Map<RepeatReason, Integer> repeats(List<Measured> measured) {
        var counted = new EnumMap<RepeatReason, Integer>(RepeatReason.class);
        for (var reason : RepeatReason.values()) {
            counted.put(reason, count(measured, m -> m.quality().repeat() == reason));
        }
        return counted;
    }

    private static List<Tally> tally(List<Measured> measured, Function<Measured, @Nullable Named> of) {
        return measured.stream()
                .filter(m -> of.apply(m) != null)
                .collect(groupingBy(m -> Objects.requireNonNull(of.apply(m))))
                .entrySet()
                .stream()
                .map(own -> new Tally(
                        own.getKey(),
                        own.getValue().size(),
                        count(own.getValue(), m -> m.quality().rejected()),
                        count(own.getValue(), m -> m.quality().repeat() != null)))
                .sorted(Comparator.comparing(tally -> tally.of().name()))
                .toList();
    }

    private static Stream<Excess> excess(Measured.Reading reading, LevelTable levels) {
        var m = reading.of();
        var device = m.device();
        return levels.on(reading.category(), m.day()).filter(level -> level.isExceededBy(reading.value())).stream()
                .map(level -> new Excess(
                        m.accession(),
                        m.day(),
                        reading.category(),
                        device == null ? "\u2013" : device.name(),
                        reading.value(),
                        level));
    }

    private static int count(Collection<Measured> measured, Predicate<Measured> which) {
        return (int) measured.stream().filter(which).count();
    }
}
