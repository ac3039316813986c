package bg.registratura.annotation;

import org.jspecify.annotations.Nullable;

/**
 * What must be known of a picture to measure on it, as its description says it.
 *
 * @param pixelAspect how high a pixel is to its width, where there is no spacing and it is not square
 */
public record Grid(
        @Nullable String modality,
        @Nullable Spacing spacing,
        @Nullable Double pixelAspect) {

    private static final String SLICES = "CT";
    private static final String PANORAMIC = "PX";

    /**
     * Millimetres between rows and between columns (DICOM PS3.3 10.7.1.3).
     *
     * @param calibrated to the body, else of the detector
     */
    public record Spacing(double row, double column, boolean calibrated) {

        private static final Spacing SQUARE = new Spacing(1, 1, false);

        double between(Annotation.Point from, Annotation.Point to) {
            return Math.hypot(right(from, to), down(from, to));
        }

        double right(Annotation.Point from, Annotation.Point to) {
            return (to.x() - from.x()) * column;
        }

        double down(Annotation.Point from, Annotation.Point to) {
            return (to.y() - from.y()) * row;
        }

        Spacing times(double factor) {
            return new Spacing(row * factor, column * factor, calibrated);
        }
    }

    /** How pixels are shaped: by their spacing, else by what the file says of their height to their width, else square. */
    Spacing shape() {
        if (spacing != null) {
            return spacing;
        }
        return pixelAspect == null ? Spacing.SQUARE : new Spacing(pixelAspect, 1, false);
    }

    boolean saysShape() {
        return spacing != null || pixelAspect != null;
    }

    boolean isSlice() {
        return SLICES.equals(modality);
    }

    boolean isPanoramic() {
        return PANORAMIC.equals(modality);
    }
}
