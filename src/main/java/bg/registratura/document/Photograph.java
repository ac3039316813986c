package bg.registratura.document;

import java.util.Base64;
import java.util.Locale;

/**
 * A picture that stands on a page of A4 as large as it fits below a heading; a wide one on a page that lies.
 *
 * @param jpeg its bytes, as they will stand in the PDF
 * @param columns pixels across
 * @param rows pixels down
 * @param words what is seen, for those who cannot see it
 */
public record Photograph(byte[] jpeg, int columns, int rows, String words) {

    private static final double LYING_WIDTH = 257;
    private static final double LYING_HEIGHT = 122;
    private static final double STANDING_WIDTH = 170;
    private static final double STANDING_HEIGHT = 200;

    /** Whether the page has to lie for it. */
    public boolean isWide() {
        return columns > rows;
    }

    String html() {
        var largest = isWide()
                ? Math.min(LYING_WIDTH / columns, LYING_HEIGHT / rows)
                : Math.min(STANDING_WIDTH / columns, STANDING_HEIGHT / rows);
        return String.format(
                Locale.ROOT,
                "<img class=\"photograph\" style=\"width: %.1fmm; height: %.1fmm\""
                        + " src=\"data:image/jpeg;base64,%s\" alt=\"%s\" />",
                columns * largest,
                rows * largest,
                Base64.getEncoder().encodeToString(jpeg),
                Filling.escape(words));
    }
}
