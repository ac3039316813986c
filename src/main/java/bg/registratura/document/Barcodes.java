package bg.registratura.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Bar codes as pictures inside the page, each with its content as the text for whoever cannot see it. */
final class Barcodes {

    private static final int QR_PIXELS = 6;
    private static final int QUIET = 2;
    private static final int LINE_PIXELS = 3;
    private static final int LINE_HEIGHT = 60;

    private Barcodes() {}

    /** ISO/IEC 18004. */
    static String qr(String content) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET);
            var modules = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
            return picture("qr", "QR: " + content, drawn(modules, QR_PIXELS, QR_PIXELS));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Code 128 (ISO/IEC 15417). */
    static String line(String content) {
        return picture("line", content, lines(content));
    }

    /** The same as a picture that is laid on a page. */
    static BufferedImage lines(String content) {
        var hints = Map.of(EncodeHintType.MARGIN, 0);
        var modules = new Code128Writer().encode(content, BarcodeFormat.CODE_128, 0, 1, hints);
        return drawn(modules, LINE_PIXELS, LINE_HEIGHT);
    }

    private static BufferedImage drawn(BitMatrix modules, int wide, int high) {
        var image =
                new BufferedImage(modules.getWidth() * wide, modules.getHeight() * high, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, modules.get(x / wide, y / high) ? 0 : 0xffffff);
            }
        }
        return image;
    }

    private static String picture(String kind, String text, BufferedImage image) {
        var alternative = Filling.escape(text);
        return "<img class=\"" + kind + "\" alt=\"" + alternative + "\" src=\"data:image/png;base64," + png(image)
                + "\" />";
    }

    private static String png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
