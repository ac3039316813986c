package bg.registratura.results;

import bg.registratura.annotation.Annotation;
import bg.registratura.annotation.Annotation.Kind;
import bg.registratura.annotation.Annotation.Point;
import bg.registratura.document.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws marks into a copy of a picture as the viewer draws them over it ({@code viewer/mark-overlay.js}), in the same units; here
 * words lie over the strokes of all.
 */
final class MarkPainter {

    static final double LETTERS = 15;
    static final double LINE = 20;
    private static final double EDGE = 8;
    private static final double HEAD = 14;
    private static final double END = 6;
    private static final Color DRAWN = new Color(0xffd479);
    private static final Color KNOWN = new Color(0x7fe3c4);
    private static final Color UNDER = new Color(0, 0, 0, 191);
    private static final float[] DASHES = {6, 4};
    /** Where words go, in lines, when others stand where they would. */
    private static final int[] ASIDE = {0, 1, -1, 2, -2, 3, -3};

    private final Lettering lettering;
    private final Graphics2D pencil;
    private final double unit;
    private final double width;
    private final double height;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private MarkPainter(Lettering lettering, BufferedImage picture) {
        this.lettering = lettering;
        this.unit = unit(picture);
        this.width = picture.getWidth() / unit;
        this.height = picture.getHeight() / unit;
        this.pencil = picture.createGraphics();
        pencil.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pencil.scale(unit, unit);
    }

    /** Pixels of the picture to one of the screen it would fill. */
    static double unit(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight()) / 1000.0;
    }

    /** @param place from pixels of the picture as it is stored to those of this one */
    static void draw(
            DrawnOver drawn, MarkText text, Lettering lettering, AffineTransform place, BufferedImage picture) {
        var painter = new MarkPainter(lettering, picture);
        try {
            drawn.here().forEach(one -> painter.strokes(one.annotation(), place));
            drawn.here()
                    .forEach(one -> painter.words(
                            text.lines(one.annotation(), drawn.measured(one)),
                            painter.at(one.annotation().points().getLast(), place)));
        } finally {
            painter.pencil.dispose();
        }
    }

    private void strokes(Annotation mark, AffineTransform place) {
        var points = mark.points().stream().map(point -> at(point, place)).toList();
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().getX(), points.getFirst().getY());
        points.stream().skip(1).forEach(point -> path.lineTo(point.getX(), point.getY()));
        if (mark.kind() == Kind.ARROW) {
            head(path, points.getFirst(), points.getLast());
        } else if (mark.kind() != Kind.ANGLE) {
            ends(path, points.getFirst(), points.getLast());
        }
        boolean known = mark.kind() == Kind.CALIBRATION;
        stroke(path, UNDER, new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        stroke(path, known ? KNOWN : DRAWN, known ? dashed() : new BasicStroke(2));
    }

    private Point2D at(Point point, AffineTransform place) {
        var there = place.transform(new Point2D.Double(point.x(), point.y()), null);
        return new Point2D.Double(there.getX() / unit, there.getY() / unit);
    }

    private void stroke(Shape path, Color colour, BasicStroke stroke) {
        pencil.setColor(colour);
        pencil.setStroke(stroke);
        pencil.draw(path);
    }

    private static BasicStroke dashed() {
        return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
    }

    /** Beside the last point, above it where there is no room beside it, and always wholly on the picture. */
    private void words(List<String> said, Point2D at) {
        var lines = said.stream().map(DrawnOver::shortened).toList();
        double wide = lines.stream()
                .mapToDouble(line -> lettering.width(line, LETTERS))
                .max()
                .orElse(0);
        double high = LINE * lines.size();
        double x = Math.max(EDGE, Math.min(width - wide - EDGE, at.getX() + 12));
        double above = x < at.getX() ? high - LINE : 0;
        double y = free(x, at.getY() - 12 - above, wide, high);
        for (int i = 0; i < lines.size(); i++) {
            var line = AffineTransform.getTranslateInstance(x, y + i * LINE)
                    .createTransformedShape(lettering.line(lines.get(i), LETTERS));
            stroke(line, Color.BLACK, new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pencil.setColor(Color.WHITE);
            pencil.fill(line);
        }
    }

    /** The nearest height at which the words cover no others. */
    private double free(double x, double wished, double wide, double high) {
        double lowest = Math.max(LINE, height - high + LINE - EDGE);
        double[] heights = IntStream.of(ASIDE)
                .mapToDouble(lines -> Math.clamp(wished + lines * LINE, LINE, lowest))
                .toArray();
        for (double y : heights) {
            var box = new Rectangle2D.Double(x, y, wide, high);
            if (taken.stream().noneMatch(box::intersects)) {
                taken.add(box);
                return y;
            }
        }
        taken.add(new Rectangle2D.Double(x, heights[0], wide, high));
        return heights[0];
    }

    private static void head(Path2D path, Point2D tip, Point2D tail) {
        double wide = Math.max(tip.distance(tail), Double.MIN_NORMAL);
        double dx = (tail.getX() - tip.getX()) / wide * HEAD;
        double dy = (tail.getY() - tip.getY()) / wide * HEAD;
        for (int side : new int[] {1, -1}) {
            path.moveTo(tip.getX(), tip.getY());
            path.lineTo(tip.getX() + dx - side * dy * 0.5, tip.getY() + dy + side * dx * 0.5);
        }
    }

    /** A short stroke across each end, so that the end itself stays seen. */
    private static void ends(Path2D path, Point2D from, Point2D to) {
        double wide = Math.max(from.distance(to), Double.MIN_NORMAL);
        double dx = (to.getY() - from.getY()) / wide * END;
        double dy = -(to.getX() - from.getX()) / wide * END;
        for (var end : List.of(from, to)) {
            path.moveTo(end.getX() - dx, end.getY() - dy);
            path.lineTo(end.getX() + dx, end.getY() + dy);
        }
    }
}
