package bg.registratura.document;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A picture that stands on a page of A4 as large as it fits below a heading; a wide one on a page that lies.
 *
 * @param jpeg its bytes, as they will stand in the PDF
 * @param columns pixels across
 * @param rows pixels down
 * @param words what is seen, for those who cannot see it
 * @param room millimetres kept free below it
 */
public record Photograph(byte[] jpeg, int columns, int rows, String words, double room) {

    private static final double LYING_WIDTH = 257;
    private static final double LYING_HEIGHT = 122;
    private static final double STANDING_WIDTH = 170;
    private static final double STANDING_HEIGHT = 200;
    private static final double LINE = 4.4;
    /** Of the height what is left to the picture at least: more words go to another page. */
    private static final double LEAST = 0.5;
    /** Signs to a millimetre of a line in small print. */
    private static final double SIGNS = 0.55;

    /** With nothing below it but the line that every such page has. */
    public Photograph(byte[] jpeg, int columns, int rows, String words) {
        this(jpeg, columns, rows, words, 0);
    }

    /** The same with room for these lines of small print below it. */
    public Photograph above(List<String> lines) {
        double wide = (isWide() ? LYING_WIDTH : STANDING_WIDTH) * SIGNS;
        double high = lines.stream()
                        .mapToDouble(line -> Math.ceil(line.length() / wide))
                        .sum()
                * LINE;
        return new Photograph(jpeg, columns, rows, words, high);
    }

    /** Whether the page has to lie for it. */
    public boolean isWide() {
        return columns > rows;
    }

    String html() {
        var largest = isWide()
                ? Math.min(LYING_WIDTH / columns, left(LYING_HEIGHT) / rows)
                : Math.min(STANDING_WIDTH / columns, left(STANDING_HEIGHT) / rows);
        return String.format(
                Locale.ROOT,
                "<img class=\"photograph\" style=\"width: %.1fmm; height: %.1fmm\""
                        + " src=\"data:image/jpeg;base64,%s\" alt=\"%s\" />",
                columns * largest,
                rows * largest,
                Base64.getEncoder().encodeToString(jpeg),
                Filling.escape(words));
    }

    private double left(double height) {
        return Math.max(height * LEAST, height - room);
    }
}
