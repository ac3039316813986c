package bg.registratura.dicom;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an accepted file beside its pixels; everything a device may leave out may be absent.
 *
 * @param pixelAspect how high a pixel is to its width (PS3.3 C.7.6.3.1.7); absent where a spacing says it, or it is square
 */
public record Header(
        Uids uids,
        TransferSyntax syntax,
        Raster raster,
        Grey grey,
        @Nullable Spacing spacing,
        @Nullable Double pixelAspect,
        Subject subject,
        Acquisition acquisition) {

    /** The identifiers of the object and of what it belongs to. */
    public record Uids(String sopClass, String sopInstance, String study, String series) {}

    /** From stored values to shades: the modality's line and the window the device proposes. */
    public record Grey(
            double slope,
            double intercept,
            @Nullable Double windowCenter,
            @Nullable Double windowWidth) {}

    /** Millimetres between pixels, and whether they are of the body ({@code calibrated}) or of the detector. */
    public record Spacing(double row, double column, boolean calibrated) {}

    /** Who the device says it is; good for comparing, never for attaching. */
    public record Subject(
            String name,
            Lettering lettering,
            @Nullable String identifier,
            @Nullable LocalDate birthDate,
            @Nullable String accessionNumber) {

        /** The same number, day of birth and name; letters that had to be mended are no difference. */
        public boolean isAs(Subject other) {
            boolean isRead = lettering == Lettering.DECLARED && other.lettering == Lettering.DECLARED;
            return Objects.equals(identifier, other.identifier)
                    && Objects.equals(birthDate, other.birthDate)
                    && (!isRead || name.equals(other.name));
        }
    }

    /**
     * How it was taken, the time by the device's own clock.
     *
     * @param institution where it says that it was taken (0008,0080)
     * @param doseAreaProduct mGy·cm², as the device says it: also a zero, a negative, a value of another unit
     * @param volumeDose CTDIvol, mGy
     * @param irradiationEvent the one irradiation that several pictures may be of (0008,3010)
     */
    public record Acquisition(
            String modality,
            @Nullable Integer instanceNumber,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String deviceSerial,
            @Nullable String bodyPart,
            @Nullable String institution,
            @Nullable Double kilovolts,
            @Nullable Double milliamperes,
            @Nullable Double milliseconds,
            @Nullable Double milliampereSeconds,
            @Nullable Double doseAreaProduct,
            @Nullable Double volumeDose,
            @Nullable String irradiationEvent,
            @Nullable LocalDateTime takenAt) {}
}
