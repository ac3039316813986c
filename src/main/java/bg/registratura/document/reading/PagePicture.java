package bg.registratura.document.reading;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** A page as it is kept: as JPEG of 200 dots per inch, on which the thinnest pen can be told. */
final class PagePicture {

    private static final int LONGEST_SIDE = 2_339;
    private static final float QUALITY = 0.8f;
    private static final int DARK = 150;

    /** Dust of the glass is less than this part of a page, the shortest signature is more. */
    private static final double DUST = 0.0003;

    private static final int STEP = 2;

    private PagePicture() {}

    static byte[] jpeg(BufferedImage page) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(noMetadata(), new IIOImage(smaller(page), null, noMetadata()), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static boolean isBlank(BufferedImage page) {
        long dark = 0;
        long seen = 0;
        for (int y = 0; y < page.getHeight(); y += STEP) {
            for (int x = 0; x < page.getWidth(); x += STEP) {
                int rgb = page.getRGB(x, y);
                int light = ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
                dark += light < DARK ? 1 : 0;
                seen++;
            }
        }
        return dark < seen * DUST;
    }

    private static BufferedImage smaller(BufferedImage page) {
        double scale = (double) LONGEST_SIDE / Math.max(page.getWidth(), page.getHeight());
        if (scale >= 1) {
            return page;
        }
        int width = Math.max(1, (int) (page.getWidth() * scale));
        int height = Math.max(1, (int) (page.getHeight() * scale));
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = smaller.createGraphics();
        pen.drawImage(page.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return smaller;
    }

    private static javax.imageio.metadata.@Nullable IIOMetadata noMetadata() {
        return null;
    }
}
