package bg.registratura.dose.ui;

import com.vaadin.flow.component.Html;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A chart drawn into the page as SVG; its colours are the stylesheet's, its words are for those who do not see it too. */
final class Drawing {

    static final int WIDTH = 760;

    private final StringBuilder shapes = new StringBuilder();

    void line(double x1, double y1, double x2, double y2, String className) {
        add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", className, x1, y1, x2, y2);
    }

    void box(double x, double y, double width, double height, String className) {
        add(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                className, x, y, Math.max(width, 1), height);
    }

    void diamond(double x, double y, double size, String className) {
        add(
                "<path class=\"%s\" d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fz\"/>",
                className, x, y - size, x + size, y, x, y + size, x - size, y);
    }

    /** The text begins here. */
    void text(double x, double y, String words) {
        write("start", x, y, words);
    }

    /** The text ends here. */
    void before(double x, double y, String words) {
        write("end", x, y, words);
    }

    /** The text has its middle here. */
    void middle(double x, double y, String words) {
        write("middle", x, y, words);
    }

    /** The chart; in a frame, because of an SVG that stands alone the case of its attributes is lost. */
    Html show(int height, String words) {
        return new Html(String.format(
                Locale.ROOT,
                "<div class=\"chart\"><svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\">%s</svg></div>",
                HtmlUtils.htmlEscape(words),
                WIDTH,
                height,
                shapes));
    }

    private void write(String anchor, double x, double y, String words) {
        add("<text text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", anchor, x, y, HtmlUtils.htmlEscape(words));
    }

    private void add(String shape, Object... values) {
        shapes.append(String.format(Locale.ROOT, shape, values));
    }
}
