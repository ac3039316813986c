package bg.registratura.exposure;

import java.math.BigDecimal;

/**
 * The settings an exposure was made with, each in the unit of its name.
 *
 * @param tubeVoltageKv peak voltage, kV
 * @param tubeCurrentMa current, mA
 * @param exposureTimeMs time, ms
 */
public record Technique(BigDecimal tubeVoltageKv, BigDecimal tubeCurrentMa, BigDecimal exposureTimeMs) {

    /** What a dental unit can be set to. */
    public static final Range VOLTAGE_KV = Range.of("40", "150");

    /** What a dental unit can be set to. */
    public static final Range CURRENT_MA = Range.of("0.1", "100");

    /** What a dental unit can be set to. */
    public static final Range TIME_MS = Range.of("1", "60000");

    /** Refuses what no dental unit does. */
    public Technique {
        VOLTAGE_KV.require(tubeVoltageKv);
        CURRENT_MA.require(tubeCurrentMa);
        TIME_MS.require(exposureTimeMs);
    }
}
