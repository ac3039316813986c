package bg.registratura.exposure;

import java.math.BigDecimal;

/** The volume a cone-beam unit exposes, in centimetres. */
public record FieldOfView(BigDecimal widthCm, BigDecimal heightCm) {

    /** From a single tooth to a whole head. */
    public static final Range SIDE_CM = Range.of("1", "40");

    /** Refuses what no unit has. */
    public FieldOfView {
        SIDE_CM.require(widthCm);
        SIDE_CM.require(heightCm);
    }
}
