package bg.registratura.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the small pictures beside the steps of an instruction where {@code <object type="drawing" data="lock">} stands. */
final class Drawings implements FSObjectDrawerFactory {

    /** The side of the square that every picture is drawn on. */
    private static final double SIDE = 100;

    private static final float PEN = 5;
    private static final Color INK = new Color(0x14, 0x18, 0x1c);

    private static final Map<String, List<Shape>> PICTURES =
            Map.of("address", telephone(), "number", digits(), "lock", padlock());

    @Override
    public boolean isReplacedObject(Element element) {
        return "object".equals(element.getNodeName()) && "drawing".equals(element.getAttribute("type"));
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? Drawings::draw : null;
    }

    private static @Nullable Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var picture = PICTURES.get(element.getAttribute("data"));
        if (picture == null) {
            throw new IllegalArgumentException("no drawing " + element.getAttribute("data"));
        }
        double wide = width / dotsPerPixel;
        device.drawWithGraphics(
                (float) x, (float) y, (float) wide, (float) height / dotsPerPixel, pen -> draw(picture, pen, wide));
        return null;
    }

    private static void draw(List<Shape> picture, Graphics2D pen, double width) {
        pen.scale(width / SIDE, width / SIDE);
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        picture.forEach(pen::draw);
    }

    /** A telephone whose camera frames the squares of a code. */
    private static List<Shape> telephone() {
        return List.of(
                new RoundRectangle2D.Double(24, 5, 52, 90, 14, 14),
                new Line2D.Double(43, 14, 57, 14),
                new Rectangle2D.Double(35, 28, 12, 12),
                new Rectangle2D.Double(53, 28, 12, 12),
                new Rectangle2D.Double(35, 46, 12, 12),
                new Line2D.Double(54, 47, 54, 52),
                new Line2D.Double(65, 47, 65, 47.5),
                new Line2D.Double(60, 57, 65, 57),
                new Ellipse2D.Double(45, 74, 10, 10));
    }

    /** A folded sheet with two lines of digits, and the field they go to. */
    private static List<Shape> digits() {
        return List.of(
                new Rectangle2D.Double(12, 6, 76, 50),
                new Line2D.Double(12, 18, 88, 18),
                new Line2D.Double(24, 31, 36, 31),
                new Line2D.Double(46, 31, 58, 31),
                new Line2D.Double(24, 44, 36, 44),
                new Line2D.Double(46, 44, 58, 44),
                new Line2D.Double(66, 44, 76, 44),
                new Line2D.Double(50, 62, 50, 72),
                new Line2D.Double(44, 67, 50, 73),
                new Line2D.Double(56, 67, 50, 73),
                new RoundRectangle2D.Double(8, 79, 84, 16, 6, 6));
    }

    private static List<Shape> padlock() {
        return List.of(
                new RoundRectangle2D.Double(18, 44, 64, 50, 12, 12),
                new Arc2D.Double(30, 8, 40, 48, 0, 180, Arc2D.OPEN),
                new Line2D.Double(30, 32, 30, 44),
                new Line2D.Double(70, 32, 70, 44),
                new Ellipse2D.Double(44, 58, 12, 12),
                new Line2D.Double(50, 70, 50, 80));
    }
}
