package bg.registratura.exposure;

import bg.registratura.visit.Teeth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What only some kinds of examination or some units give of an exposure.
 *
 * @param teeth the teeth of this one picture, where the order asks for several
 * @param milliampereSeconds mAs, where the unit shows the product
 * @param field of a cone-beam volume
 * @param volumeDoseMilliGray CTDIvol, mGy
 * @param doseLengthMilliGrayCm DLP, mGy·cm
 */
public record Specifics(
        Teeth teeth,
        @Nullable BigDecimal milliampereSeconds,
        @Nullable FieldOfView field,
        @Nullable BigDecimal volumeDoseMilliGray,
        @Nullable BigDecimal doseLengthMilliGrayCm,
        @Nullable Programme programme,
        @Nullable PatientSize size) {

    public static final Range CHARGE_MAS = Range.of("0.01", "6000");
    public static final Range VOLUME_DOSE_MGY = Range.of("0.01", "500");
    public static final Range LENGTH_PRODUCT_MGYCM = Range.of("0.1", "10000");

    /** Nothing of it. */
    public static final Specifics NONE = new Specifics(Teeth.NONE, null, null, null, null, null, null);

    /** Refuses what was read in another unit of measure. */
    public Specifics {
        require(CHARGE_MAS, milliampereSeconds);
        require(VOLUME_DOSE_MGY, volumeDoseMilliGray);
        require(LENGTH_PRODUCT_MGYCM, doseLengthMilliGrayCm);
    }

    private static void require(Range range, @Nullable BigDecimal value) {
        if (value != null) {
            range.require(value);
        }
    }
}
