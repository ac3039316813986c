package bg.registratura.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws ink where {@code <object type="ink" data="3">} stands: as strokes, never as a picture. Other drawings are the house's own. */
final class InkDrawer implements FSObjectDrawerFactory {

    private static final Color BLUE_BLACK = new Color(0x14, 0x20, 0x5a);
    private static final float PEN = 0.004f;

    private final Drawings drawings = new Drawings();
    private final List<Ink> inks;

    InkDrawer(List<Ink> inks) {
        this.inks = inks;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return isInk(element) || drawings.isReplacedObject(element);
    }

    private static boolean isInk(Element element) {
        return "object".equals(element.getNodeName()) && "ink".equals(element.getAttribute("type"));
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isInk(element) ? this::draw : drawings.createDrawer(element);
    }

    private @Nullable Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var ink = inks.get(Integer.parseInt(element.getAttribute("data")));
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                pen -> draw(ink, pen, width / dotsPerPixel, height / dotsPerPixel));
        return null;
    }

    /** As wide as it was drawn, standing on the line. */
    private static void draw(Ink ink, Graphics2D pen, double width, double height) {
        var down = ink.strokes().stream()
                .flatMap(stroke -> stroke.points().stream())
                .mapToDouble(Ink.Point::y)
                .summaryStatistics();
        double scale = Math.min(width / ink.width(), height / Math.max(1, down.getMax() - down.getMin()));
        pen.setColor(BLUE_BLACK);
        pen.setStroke(new BasicStroke(
                Math.max(0.7f, (float) (PEN * ink.width() * scale)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var place = AffineTransform.getTranslateInstance(0, height - down.getMax() * scale);
        place.scale(scale, scale);
        ink.strokes().forEach(stroke -> pen.draw(place.createTransformedShape(path(stroke.points()))));
    }

    /** A curve through the middles between the points, as the pen went. */
    private static Path2D path(List<Ink.Point> points) {
        var path = new Path2D.Double();
        var first = points.getFirst();
        path.moveTo(first.x(), first.y());
        for (int i = 1; i < points.size() - 1; i++) {
            var on = points.get(i);
            var next = points.get(i + 1);
            path.quadTo(on.x(), on.y(), (on.x() + next.x()) / 2, (on.y() + next.y()) / 2);
        }
        var last = points.getLast();
        path.lineTo(last.x(), last.y());
        return path;
    }
}
