package bg.registratura.dicom.sample;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Smooth lines through points (Catmull-Rom), given as x, y, x, y. */
final class Curve {

    private Curve() {}

    static Path2D closed(double... points) {
        int count = points.length / 2;
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < count; i++) {
            segment(path, points, Math.floorMod(i - 1, count), i, (i + 1) % count, (i + 2) % count);
        }
        path.closePath();
        return path;
    }

    static Path2D open(double... points) {
        int count = points.length / 2;
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i + 1 < count; i++) {
            segment(path, points, Math.max(i - 1, 0), i, i + 1, Math.min(i + 2, count - 1));
        }
        return path;
    }

    /** A band along a line. */
    static Shape band(Shape line, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }

    /** The points on both sides of a middle, the second half mirrored, so that a closed curve is symmetric. */
    static double[] mirrored(double middle, double unitX, double unitY, double... half) {
        int count = half.length / 2;
        var both = new double[half.length * 2];
        for (int i = 0; i < count; i++) {
            both[2 * i] = middle - half[2 * i] * unitX;
            both[2 * i + 1] = half[2 * i + 1] * unitY;
            int back = 2 * count - 1 - i;
            both[2 * back] = middle + half[2 * i] * unitX;
            both[2 * back + 1] = half[2 * i + 1] * unitY;
        }
        return both;
    }

    private static void segment(Path2D path, double[] p, int before, int from, int to, int after) {
        path.curveTo(
                p[2 * from] + (p[2 * to] - p[2 * before]) / 6,
                p[2 * from + 1] + (p[2 * to + 1] - p[2 * before + 1]) / 6,
                p[2 * to] - (p[2 * after] - p[2 * from]) / 6,
                p[2 * to + 1] - (p[2 * after + 1] - p[2 * from + 1]) / 6,
                p[2 * to],
                p[2 * to + 1]);
    }
}
