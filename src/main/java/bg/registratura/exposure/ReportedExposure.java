package bg.registratura.exposure;

import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One irradiation as the files of a unit tell it; whatever a file does not say is absent.
 *
 * @param device the unit of the register that has this serial number
 * @param exposedAt by the unit's clock; where that says only the day, its latest moment
 * @param reportedDose mGy·cm², as the unit says it
 * @param doubt why that is not taken over unseen
 */
public record ReportedExposure(
        ReportId id,
        StudyId study,
        InstanceId instance,
        OrderId order,
        PatientId patient,
        @Nullable String deviceSerial,
        @Nullable DeviceId device,
        Instant exposedAt,
        boolean timeIsExact,
        @Nullable BigDecimal tubeVoltageKv,
        @Nullable BigDecimal tubeCurrentMa,
        @Nullable BigDecimal exposureTimeMs,
        @Nullable BigDecimal milliampereSeconds,
        @Nullable BigDecimal volumeDoseMilliGray,
        @Nullable BigDecimal reportedDose,
        @Nullable DoseDoubt doubt) {

    /** The dose that may be taken over. */
    public Optional<BigDecimal> dose() {
        return doubt == null ? Optional.ofNullable(reportedDose) : Optional.empty();
    }

    /** Whether nothing it says of the technique and the dose differs from what is on record. */
    public boolean agreesWith(Exposure exposure) {
        return same(tubeVoltageKv, exposure.tubeVoltageKv())
                && same(tubeCurrentMa, exposure.tubeCurrentMa())
                && same(exposureTimeMs, exposure.exposureTimeMs())
                && doubt == null
                && same(reportedDose, exposure.doseMilliGrayCm2());
    }

    /** What it says of a quantity differs from another value by a hundredth and more; silence differs from nothing. */
    private static boolean same(@Nullable BigDecimal said, @Nullable BigDecimal recorded) {
        return said == null
                || recorded != null
                        && said.subtract(recorded).abs().movePointRight(2).compareTo(recorded.abs()) <= 0;
    }
}
