package bg.registratura.document.reading;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A scanner: paper lies on its glass as people lay it there. */
public final class Glass {

    private Glass() {}

    /** The reader as the house makes it. */
    public static PaperReader reader() {
        return new PaperReader();
    }

    /** One side of a printed sheet. */
    public static BufferedImage side(byte[] pdf, int index, int dpi) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(index, dpi, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, laid askew by so many degrees. */
    public static BufferedImage askew(BufferedImage side, double degrees) {
        boolean lies = Math.abs(Math.round(degrees / 90) % 2) == 1;
        int width = lies ? side.getHeight() : side.getWidth();
        int height = lies ? side.getWidth() : side.getHeight();
        var askew = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = askew.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.translate(width / 2.0, height / 2.0);
        pen.rotate(Math.toRadians(degrees));
        pen.translate(-side.getWidth() / 2.0, -side.getHeight() / 2.0);
        pen.drawImage(side, 0, 0, null);
        pen.dispose();
        return askew;
    }

    /** The same with dust and grey ground: one point in so many is black or white. */
    public static BufferedImage dusty(BufferedImage side, int oneIn) {
        var random = new Random(7);
        var dusty = new BufferedImage(side.getWidth(), side.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side.getHeight(); y++) {
            for (int x = 0; x < side.getWidth(); x++) {
                int light = (side.getRGB(x, y) & 0xFF) * 3 / 4 + 40 + random.nextInt(20);
                int speck = random.nextInt(oneIn) == 0 ? random.nextInt(2) * 255 : light;
                dusty.setRGB(x, y, speck << 16 | speck << 8 | speck);
            }
        }
        return dusty;
    }

    public static byte[] png(BufferedImage side) {
        return write(side, "png");
    }

    public static byte[] jpeg(BufferedImage side) {
        return write(side, "jpeg");
    }

    /** Many sides in one file, as a feeder gives them. */
    public static byte[] tiff(List<BufferedImage> sides) {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            var packed = writer.getDefaultWriteParam();
            packed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            packed.setCompressionType("Deflate");
            for (var side : sides) {
                writer.writeToSequence(new IIOImage(side, null, null), packed);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] write(BufferedImage side, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(side, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
