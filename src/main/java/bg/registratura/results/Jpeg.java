package bg.registratura.results;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A picture as JPEG, with the window that is on the screen (DICOM PS3.3 C.11.2.1.2.1) or the device's own. */
final class Jpeg {

    private static final float QUALITY = 0.92f;
    private static final int WHITE = 255;

    private Jpeg() {}

    static byte[] of(byte[] png, byte[] json, Optional<Double> center, Optional<Double> width, boolean inverted) {
        try {
            var description = JsonMapper.shared().readTree(json);
            double most = Math.pow(2, description.path("bitsStored").asInt(12));
            double c = center.orElse(number(description.path("windowCenter"), most / 2));
            double w = Math.max(1, width.orElse(number(description.path("windowWidth"), most)));
            boolean dark = "MONOCHROME1".equals(description.path("photometric").asString(""));
            var stored = ImageIO.read(new ByteArrayInputStream(png));
            return write(stored.getRaster().getNumBands() > 1 ? stored : windowed(stored, c, w, inverted != dark));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(JsonNode node, double otherwise) {
        return node.isNumber() ? node.doubleValue() : otherwise;
    }

    private static BufferedImage windowed(BufferedImage stored, double center, double width, boolean inverted) {
        var values = stored.getRaster();
        var grey = new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var row = new int[stored.getWidth()];
        for (int y = 0; y < stored.getHeight(); y++) {
            values.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                int level = level(row[x], center, width);
                row[x] = inverted ? WHITE - level : level;
            }
            grey.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return grey;
    }

    static int level(int value, double center, double width) {
        if (value <= center - 0.5 - (width - 1) / 2) {
            return 0;
        }
        if (value > center - 0.5 + (width - 1) / 2) {
            return WHITE;
        }
        return (int) Math.round(((value - (center - 0.5)) / (width - 1) + 0.5) * WHITE);
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
