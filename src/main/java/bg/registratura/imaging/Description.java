package bg.registratura.imaging;

import bg.registratura.dicom.PixelState;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer must know of a picture beside its pixels; becomes JSON under these names.
 *
 * @param windowCenter in values of the PNG a frame is given out as, as is {@code windowWidth}
 * @param slope from a value of the PNG to what the modality means (Hounsfield units, say): {@code value × slope + intercept}
 * @param photometric {@code MONOCHROME1} where low values are bright
 * @param spacing millimetres between pixels; none, or not calibrated: no measuring in millimetres of the body
 * @param pixelAspect how high a pixel is to its width, where there is no spacing and it is not square
 * @param state {@code READABLE}; {@code NO_DECODER} and {@code DAMAGED} have no frames to give
 */
public record Description(
        int rows,
        int columns,
        int frames,
        int bitsStored,
        String photometric,
        @Nullable Double windowCenter,
        @Nullable Double windowWidth,
        double slope,
        double intercept,
        @Nullable Spacing spacing,
        @Nullable Double pixelAspect,
        String modality,
        String takenOn,
        PixelState state) {

    /** Millimetres between rows and between columns; {@code calibrated} to the body, else of the detector. */
    public record Spacing(double row, double column, boolean calibrated) {}
}
