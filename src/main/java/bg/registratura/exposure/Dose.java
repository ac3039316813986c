package bg.registratura.exposure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The dose-area product of one exposure (произведение доза–площ) in mGy·cm², and where the value comes from.
 *
 * @param milliGrayCm2 the value; absent exactly when the unit gives none
 */
public record Dose(DoseSource source, @Nullable BigDecimal milliGrayCm2) {

    /** From a single tooth to a large volume; a value outside was read in another unit. */
    public static final Range PLAUSIBLE = Range.of("0.01", "20000");

    private static final BigDecimal MILLI_IN_DECI = BigDecimal.valueOf(100);

    /** Refuses a zero, a negative and a value of another unit. */
    public Dose {
        if ((source == DoseSource.NOT_GIVEN) != (milliGrayCm2 == null)) {
            throw new IllegalArgumentException("a dose has a value unless the unit gives none");
        }
        if (milliGrayCm2 != null) {
            PLAUSIBLE.require(milliGrayCm2);
        }
    }

    /** Read off the unit. */
    public static Dose typed(BigDecimal milliGrayCm2) {
        return new Dose(DoseSource.TYPED, milliGrayCm2);
    }

    /** The unit shows no dose. */
    public static Dose notGiven() {
        return new Dose(DoseSource.NOT_GIVEN, null);
    }

    /** From DICOM Image and Fluoroscopy Area Dose Product (0018,115E), which is in dGy·cm². */
    public static Dose fromDicom(BigDecimal deciGrayCm2) {
        return new Dose(DoseSource.DICOM, deciGrayCm2.multiply(MILLI_IN_DECI));
    }
}
