package bg.registratura.shell;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Html;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** A QR code drawn into the page itself: no picture is fetched and none is kept. */
public class QrPicture extends Html {

    private static final int QUIET_ZONE = 4;

    /* CSS pixels; no camera reads a module of less from a hand's distance */
    private static final int SIDE = 220;
    private static final int LEAST_MODULE = 4;

    /** Draws the text; the words are for those who do not see it. */
    public QrPicture(String text, String words) {
        super(svg(text, words));
    }

    /**
     * In a frame: of an element that stands alone the case of its attributes is lost, and with it the view box.
     * Every module is as many whole pixels wide as every other: of uneven ones some codes cannot be read.
     */
    private static String svg(String text, String words) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return """
                    <div class="qr"><svg role="img" aria-label="%s" viewBox="0 0 %d %d" shape-rendering="crispEdges"\
                     width="%4$d" height="%4$d"><path fill="#fff" d="M0 0h%2$dv%3$dH0z"/><path fill="#000" d="%5$s"/></svg></div>""".formatted(
                    HtmlUtils.htmlEscape(words), matrix.getWidth(), matrix.getHeight(), side(matrix.getWidth()), path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too much for a QR code", e);
        }
    }

    private static int side(int modules) {
        return modules * Math.max(LEAST_MODULE, SIDE / modules);
    }
}
