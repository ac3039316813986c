package bg.registratura.annotation;

import bg.registratura.annotation.Annotation.Kind;
import bg.registratura.annotation.Annotation.Point;
import bg.registratura.annotation.Grid.Spacing;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation measures, as the viewer's own script reckons it ({@code viewer/marks.js}); both are held to one table of cases.
 * The spacing of a projection is the detector's unless the device calibrated it, and even then right at one depth only (DICOM
 * PS3.3 10.7.1.2); only in a slice is it the body's.
 *
 * @param value millimetres of a length and of a known length, degrees of an angle; absent where there is none
 * @param factor of a known length: times what the file says, or millimetres a pixel where the file says nothing
 * @param ofFile whether the file says how large a pixel is
 */
public record Measure(
        @Nullable Double value,
        List<Caveat> caveats,
        @Nullable Double factor,
        boolean ofFile) {

    /**
     * Measures one.
     *
     * @param calibration the newest known length of the same author on the same picture
     * @param panoramic whether the study is one, whatever its pictures say of themselves
     */
    public static Measure of(Annotation annotation, @Nullable Annotation calibration, Grid grid, boolean panoramic) {
        boolean enlarges = panoramic || grid.isPanoramic();
        var points = annotation.points();
        return switch (annotation.kind()) {
            case ARROW -> new Measure(null, List.of(), null, false);
            case CALIBRATION ->
                new Measure(
                        annotation.millimetres(),
                        List.of(Caveat.FACTOR),
                        factor(calibration == null ? annotation : calibration, grid),
                        grid.spacing() != null);
            case ANGLE -> new Measure(angle(points, grid.shape()), ofAngle(grid, enlarges), null, false);
            case LENGTH -> length(points, calibration, grid, enlarges);
        };
    }

    private static Measure length(List<Point> points, @Nullable Annotation calibration, Grid grid, boolean enlarges) {
        var beside = enlarges ? Stream.of(Caveat.PANORAMIC) : Stream.<Caveat>empty();
        if (calibration != null) {
            var scale = grid.shape().times(factor(calibration, grid));
            return new Measure(
                    scale.between(points.getFirst(), points.getLast()),
                    Stream.concat(Stream.of(Caveat.MANUAL), beside).toList(),
                    null,
                    false);
        }
        var given = grid.spacing();
        if (given == null) {
            return new Measure(null, List.of(Caveat.NONE), null, false);
        }
        return new Measure(
                given.between(points.getFirst(), points.getLast()),
                enlarges ? beside.toList() : ofSpacing(given, grid),
                null,
                true);
    }

    private static List<Caveat> ofSpacing(Spacing given, Grid grid) {
        if (!given.calibrated()) {
            return List.of(Caveat.DETECTOR);
        }
        return grid.isSlice() ? List.of() : List.of(Caveat.CALIBRATED);
    }

    private static List<Caveat> ofAngle(Grid grid, boolean enlarges) {
        var plane = enlarges
                ? Stream.of(Caveat.PANORAMIC)
                : grid.isSlice() ? Stream.<Caveat>empty() : Stream.of(Caveat.PROJECTION);
        var shape = grid.saysShape() ? Stream.<Caveat>empty() : Stream.of(Caveat.SQUARE);
        return Stream.concat(plane, shape).toList();
    }

    private static double factor(Annotation calibration, Grid grid) {
        var known = calibration.millimetres();
        if (calibration.kind() != Kind.CALIBRATION || known == null) {
            throw new IllegalArgumentException("no known length: " + calibration.kind());
        }
        var points = calibration.points();
        return known / grid.shape().between(points.getFirst(), points.getLast());
    }

    /** Degrees between two arms, 0 to 180, as they lie in the plane of the picture. */
    private static double angle(List<Point> points, Spacing shape) {
        var vertex = points.get(1);
        double ax = shape.right(vertex, points.getFirst());
        double ay = shape.down(vertex, points.getFirst());
        double bx = shape.right(vertex, points.getLast());
        double by = shape.down(vertex, points.getLast());
        return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180 / Math.PI;
    }
}
