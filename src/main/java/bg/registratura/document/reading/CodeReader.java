package bg.registratura.document.reading;

import bg.registratura.document.RegisterKind;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the number of ours on a page, whichever way the sheet lay on the glass. */
final class CodeReader {

    private static final Pattern OURS = Pattern.compile(Arrays.stream(RegisterKind.values())
            .map(RegisterKind::letters)
            .collect(Collectors.joining("|", "((?:", ")-\\d{4}-\\d{6})(?:/(\\d{1,3}))?")));
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    /** Our bar code stands in the footer, in the last fifth of the page. */
    private static final double FOOTER = 0.78;

    private static final int[] TURNS = {0, 2, 1, 3};
    private static final int[] SKEWS = {0, -4, 4, -8, 8, -12, 12};

    private CodeReader() {}

    /** A number, which side of its document bears it, and how many quarter turns set its page upright. */
    record Found(String code, @Nullable Integer side, int turns) {

        private static Found of(String read, int turns) {
            var ours = OURS.matcher(read);
            if (!ours.matches()) {
                throw new IllegalArgumentException("not a number of ours");
            }
            var side = ours.group(2);
            return new Found(ours.group(1), side == null ? null : Integer.valueOf(side), turns);
        }
    }

    static Optional<Found> read(BufferedImage page) {
        return inFooter(page).or(() -> anywhere(page)).or(() -> square(page));
    }

    private static Optional<Found> inFooter(BufferedImage page) {
        for (int skew : SKEWS) {
            for (int turns : TURNS) {
                var code = line(seen(page, turns, skew, FOOTER));
                if (code.isPresent()) {
                    return Optional.of(Found.of(code.get(), turns));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> anywhere(BufferedImage page) {
        return Arrays.stream(TURNS)
                .mapToObj(turns -> line(seen(page, turns, 0, 0)).map(code -> Found.of(code, turns)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Found> square(BufferedImage page) {
        var source = luminance(seen(page, 0, 0, 0));
        return decode(new QRCodeReader(), new BinaryBitmap(new HybridBinarizer(source)))
                .map(code -> Found.of(code, 0));
    }

    private static Optional<String> line(BufferedImage gray) {
        return decode(new Code128Reader(), new BinaryBitmap(new GlobalHistogramBinarizer(luminance(gray))));
    }

    private static Optional<String> decode(Reader reader, BinaryBitmap bitmap) {
        try {
            return Optional.of(reader.decode(bitmap, HARD).getText())
                    .filter(text -> OURS.matcher(text).matches());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }

    private static LuminanceSource luminance(BufferedImage gray) {
        var bytes = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
        int width = gray.getWidth();
        int height = gray.getHeight();
        return new PlanarYUVLuminanceSource(bytes, width, height, 0, 0, width, height, false);
    }

    private static BufferedImage seen(BufferedImage page, int turns, int skew, double from) {
        return turned(page, turns, skew, from, BufferedImage.TYPE_BYTE_GRAY);
    }

    /** The page set upright. */
    static BufferedImage upright(BufferedImage page, int turns) {
        return turns == 0 ? page : turned(page, turns, 0, 0, BufferedImage.TYPE_INT_RGB);
    }

    /** What is below a part of its height of the page, turned and set straight around its middle. */
    private static BufferedImage turned(BufferedImage page, int turns, int skew, double from, int kind) {
        boolean lies = turns % 2 == 1;
        int width = lies ? page.getHeight() : page.getWidth();
        int height = lies ? page.getWidth() : page.getHeight();
        int top = (int) (height * from);
        var turned = new BufferedImage(width, height - top, kind);
        var pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height - top);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(width / 2.0, height / 2.0 - top);
        pen.rotate(Math.toRadians(turns * 90.0 + skew));
        pen.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return turned;
    }
}
