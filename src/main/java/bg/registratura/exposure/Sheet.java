package bg.registratura.exposure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the dose report of a unit tells of one irradiation, beside its pictures. */
public record Sheet(
        @Nullable BigDecimal tubeVoltageKv,
        @Nullable BigDecimal tubeCurrentMa,
        @Nullable BigDecimal exposureTimeMs,
        @Nullable BigDecimal volumeDoseMilliGray,
        @Nullable BigDecimal doseMilliGrayCm2) {

    /** Whether it tells of an exposure whose dose a person typed in from it. */
    boolean isOf(Exposure made) {
        var dose = made.doseMilliGrayCm2();
        return dose != null && doseMilliGrayCm2 != null && dose.compareTo(doseMilliGrayCm2) == 0;
    }

    /** Whether there is no dose in it of either kind. */
    public boolean isSilent() {
        return Stream.of(volumeDoseMilliGray, doseMilliGrayCm2).allMatch(Objects::isNull);
    }
}
