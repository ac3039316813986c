package bg.registratura.annotation;

import bg.registratura.imaging.InstanceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing drawn over one frame of a picture.
 *
 * @param frame counted from one
 * @param points in pixels of the picture, from the outer corner of its first pixel (PS3.3 C.10.5, units {@code PIXEL})
 * @param words what an arrow says; empty for everything else
 * @param millimetres how long the object under a calibration is; absent for everything else
 * @param shared whether the patient sees it
 * @param removed taken away by its author, who may bring it back
 */
public record Annotation(
        AnnotationId id,
        InstanceId instance,
        int frame,
        Kind kind,
        List<Point> points,
        String words,
        @Nullable Double millimetres,
        boolean shared,
        boolean removed) {

    /** The most characters an arrow says. */
    public static final int MOST_WORDS = 500;

    /** What an object to calibrate by may measure, in millimetres. */
    public static final double SHORTEST = 0.5;

    public static final double LONGEST = 500;

    /** Refuses what no viewer of the house sends. */
    public Annotation {
        points = List.copyOf(points);
        if (frame < 1
                || points.size() != kind.points
                || words.length() > MOST_WORDS
                || words.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n')
                || kind != Kind.ARROW && !words.isEmpty()
                || (kind == Kind.CALIBRATION) != (millimetres != null)
                || millimetres != null && !(millimetres >= SHORTEST && millimetres <= LONGEST)) {
            throw new IllegalArgumentException("no annotation: " + kind);
        }
    }

    /** What is drawn. Codes are contracts: they stand in the database. */
    public enum Kind {
        /** From one end to the other. */
        LENGTH(2),
        /** From one arm over the vertex to the other arm. */
        ANGLE(3),
        /** From the tip to the tail, where the words stand. */
        ARROW(2),
        /** Over an object whose length is known. */
        CALIBRATION(2);

        private final int points;

        Kind(int points) {
            this.points = points;
        }
    }

    /** A place on the picture: to the right and down. */
    public record Point(double x, double y) {}

    boolean lies(int columns, int rows) {
        return points.stream()
                .allMatch(point -> point.x() >= 0 && point.x() <= columns && point.y() >= 0 && point.y() <= rows);
    }
}
