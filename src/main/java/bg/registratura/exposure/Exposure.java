package bg.registratura.exposure;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exposure on record, as it stands after its corrections.
 *
 * @param repeatOf the exposure it repeats
 * @param rejected its picture was of no use; its dose counts
 */
public record Exposure(
        ExposureId id,
        Instant exposedAt,
        DeviceId unit,
        String device,
        BigDecimal tubeVoltageKv,
        BigDecimal tubeCurrentMa,
        BigDecimal exposureTimeMs,
        @Nullable BigDecimal doseMilliGrayCm2,
        Protection protection,
        boolean rejected,
        @Nullable ExposureId repeatOf,
        @Nullable RepeatReason repeatReason) {}
