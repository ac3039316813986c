package bg.registratura.exposure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What of an exposure can be corrected: what was measured or noted, never the order, the ground or the time. */
public record Measured(DeviceId device, Technique technique, Dose dose, Protection protection, boolean rejected) {

    boolean differsFrom(Exposure was) {
        return !device.equals(was.unit())
                || !same(technique.tubeVoltageKv(), was.tubeVoltageKv())
                || !same(technique.tubeCurrentMa(), was.tubeCurrentMa())
                || !same(technique.exposureTimeMs(), was.exposureTimeMs())
                || !isOfDose(was.doseMilliGrayCm2())
                || protection != was.protection()
                || rejected != was.rejected();
    }

    /** Whether the dose is that one, or as unknown. */
    boolean isOfDose(@Nullable BigDecimal other) {
        return same(dose.milliGrayCm2(), other);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
