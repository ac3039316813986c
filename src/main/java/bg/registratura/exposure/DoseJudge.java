package bg.registratura.exposure;

import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a dose that a unit reports can be what it says it is. */
final class DoseJudge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A dose this many times the usual one, or this small a part of it, is not of the same unit of measure. */
    private static final BigDecimal OUT_OF_PROPORTION = BigDecimal.valueOf(30);
    /** Fewer doses than this say nothing of what is usual. */
    private static final int ENOUGH = 5;

    /** mGy·cm² of common practice, drawn wide: within it nothing is doubted for its kind. */
    private static final Map<Examination, Range> COMMON = new EnumMap<>(Map.of(
            Examination.INTRAORAL, Range.of("1", "150"),
            Examination.PANORAMIC, Range.of("10", "500"),
            Examination.CEPH_LAT, Range.of("3", "200"),
            Examination.CEPH_PA, Range.of("3", "200"),
            Examination.CBCT, Range.of("20", "5000"),
            Examination.TMJ, Range.of("5", "800"),
            Examination.OCCLUSAL, Range.of("2", "250")));

    private DoseJudge() {}

    /** {@code before} are the latest doses of such examinations with this unit. */
    static Optional<DoseDoubt> doubt(BigDecimal said, Examination examination, List<BigDecimal> before) {
        if (said.signum() <= 0) {
            return Optional.of(DoseDoubt.NOT_POSITIVE);
        }
        return !Dose.PLAUSIBLE.holds(said) || isHundredfold(said, examination) || isOutOfProportion(said, before)
                ? Optional.of(DoseDoubt.OTHER_UNIT)
                : Optional.empty();
    }

    private static boolean isHundredfold(BigDecimal said, Examination examination) {
        var common = COMMON.getOrDefault(examination, Dose.PLAUSIBLE);
        return !common.holds(said) && (common.holds(said.multiply(HUNDRED)) || common.holds(said.movePointLeft(2)));
    }

    private static boolean isOutOfProportion(BigDecimal said, List<BigDecimal> before) {
        if (before.size() < ENOUGH) {
            return false;
        }
        var usual = before.stream().sorted().skip(before.size() / 2).findFirst().orElse(said);
        return said.compareTo(usual.multiply(OUT_OF_PROPORTION)) >= 0
                || said.multiply(OUT_OF_PROPORTION).compareTo(usual) <= 0;
    }
}
