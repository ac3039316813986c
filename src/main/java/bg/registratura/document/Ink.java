package bg.registratura.document;

import java.time.Duration;
import java.util.List;

/**
 * What a pen drew on a tablet, in points of the field it was drawn in.
 *
 * @param width of the field
 * @param height of the field
 */
public record Ink(int width, int height, List<Stroke> strokes) {

    private static final int WIDEST = 10_000;
    private static final int MOST_POINTS = 20_000;

    /** A signature is at least so wide or high, as a part of the width of its field. */
    private static final double SMALLEST = 0.06;

    private static final double SHORTEST = 0.1;
    private static final int LONGEST_MILLIS = 3_600_000;
    private static final int FEWEST_POINTS = 8;

    /** Refuses what no field could have given. */
    public Ink {
        strokes = strokes.stream().filter(stroke -> !stroke.points().isEmpty()).toList();
        if (width < 1 || height < 1 || width > WIDEST || height > WIDEST) {
            throw new IllegalArgumentException("no field is so large");
        }
        if (strokes.stream().mapToInt(stroke -> stroke.points().size()).sum() > MOST_POINTS) {
            throw new IllegalArgumentException("no signature is so long");
        }
    }

    /** From where the pen came down to where it was lifted. */
    public record Stroke(List<Point> points) {

        /** Keeps the points as they are now. */
        public Stroke {
            points = List.copyOf(points);
        }

        double length() {
            double length = 0;
            for (int i = 1; i < points.size(); i++) {
                var from = points.get(i - 1);
                var to = points.get(i);
                length += Math.hypot(to.x() - from.x(), to.y() - from.y());
            }
            return length;
        }
    }

    /**
     * Where the pen was.
     *
     * @param at milliseconds since the field was opened
     * @param pressure from 0 to 1; a finger presses 0.5
     */
    public record Point(double x, double y, long at, double pressure) {

        /** Refuses what is no number. */
        public Point {
            if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(pressure)) {
                throw new IllegalArgumentException("a point is somewhere");
            }
        }
    }

    /** From the first point to the last. */
    public Duration lasted() {
        var moments = strokes.stream()
                .flatMap(stroke -> stroke.points().stream())
                .mapToLong(Point::at)
                .summaryStatistics();
        return moments.getCount() == 0
                ? Duration.ZERO
                : Duration.ofMillis(Math.clamp(moments.getMax() - moments.getMin(), 0, LONGEST_MILLIS));
    }

    /** Whether somebody drew something: a dot, a dash and an empty field are no signature. */
    public boolean isSignature() {
        var points =
                strokes.stream().flatMap(stroke -> stroke.points().stream()).toList();
        if (points.size() < FEWEST_POINTS) {
            return false;
        }
        var across = points.stream().mapToDouble(Point::x).summaryStatistics();
        var down = points.stream().mapToDouble(Point::y).summaryStatistics();
        double extent = Math.max(across.getMax() - across.getMin(), down.getMax() - down.getMin());
        double length = strokes.stream().mapToDouble(Stroke::length).sum();
        return extent >= SMALLEST * width && length >= SHORTEST * width;
    }
}
