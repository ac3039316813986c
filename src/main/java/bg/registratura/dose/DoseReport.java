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
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The figures of a span of days.
 *
 * @param exposures how many were made, rejected ones included
 * @param withoutDose how many of them have no dose, because their unit gives none
 * @param comparisons each category over all units
 * @param byDevice each category at each unit
 * @param repeats how many exposures repeat another, by reason
 * @param forReview single exposures above the level of their day, the latest first
 */
public record DoseReport(
        Span span,
        int exposures,
        int withoutDose,
        List<Comparison> comparisons,
        List<Comparison> byDevice,
        Map<RepeatReason, Integer> repeats,
        List<Tally> devices,
        List<Tally> operators,
        List<Excess> forReview) {

    static DoseReport of(Span span, List<Measured> measured, LevelTable levels) {
        var dosed = measured.stream().filter(Measured::hasDose).toList();
        return new DoseReport(
                span,
                measured.size(),
                measured.size() - dosed.size(),
                compare(span, dosed, levels, _ -> Optional.empty()),
                compare(span, dosed, levels, m -> Optional.of(m.device())),
                repeats(measured),
                tally(measured, Measured::device),
                tally(measured, Measured::operator),
                dosed.stream().flatMap(m -> excess(m, levels)).toList());
    }

    /** Nothing was exposed in these days. */
    public boolean isEmpty() {
        return exposures == 0;
    }

    private static List<Comparison> compare(
            Span span, List<Measured> dosed, LevelTable levels, Function<Measured, Optional<Named>> device) {
        return dosed.stream().collect(groupingBy(Measured::category, TreeMap::new, toList())).entrySet().stream()
                .flatMap(of -> of.getValue().stream().collect(groupingBy(device)).entrySet().stream()
                        .sorted(Comparator.comparing(
                                at -> at.getKey().map(Named::name).orElse("")))
                        .map(at -> new Comparison(
                                of.getKey(),
                                at.getKey().orElse(null),
                                Spread.of(at.getValue()),
                                levels.on(of.getKey(), span.to()).orElse(null))))
                .toList();
    }

    private static Map<RepeatReason, Integer> repeats(List<Measured> measured) {
        var counted = new EnumMap<RepeatReason, Integer>(RepeatReason.class);
        for (var reason : RepeatReason.values()) {
            counted.put(reason, count(measured, m -> m.repeat() == reason));
        }
        return counted;
    }

    private static List<Tally> tally(List<Measured> measured, Function<Measured, Named> of) {
        return measured.stream().collect(groupingBy(of)).entrySet().stream()
                .map(own -> new Tally(
                        own.getKey(),
                        own.getValue().size(),
                        count(own.getValue(), Measured::rejected),
                        count(own.getValue(), m -> m.repeat() != null)))
                .sorted(Comparator.comparing(tally -> tally.of().name()))
                .toList();
    }

    private static Stream<Excess> excess(Measured m, LevelTable levels) {
        var value = Objects.requireNonNull(m.value());
        return levels.on(m.category(), m.day()).filter(level -> level.isExceededBy(value)).stream()
                .map(level -> new Excess(
                        m.accession(), m.day(), m.category(), m.device().name(), value, level));
    }

    private static int count(Collection<Measured> measured, java.util.function.Predicate<Measured> which) {
        return (int) measured.stream().filter(which).count();
    }
}
