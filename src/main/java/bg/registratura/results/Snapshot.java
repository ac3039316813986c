package bg.registratura.results;

import bg.registratura.document.Lettering;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture as it stood on a screen, in eight bits (DICOM PS3.3 C.11.2.1.2.1).
 *
 * @param picture as it stood
 * @param place from pixels of the picture as it is stored to those of this one
 * @param changed brightness, contrast or the sense of light are not those the device stored
 */
record Snapshot(BufferedImage picture, AffineTransform place, boolean changed) {

    private static final float QUALITY = 0.92f;
    private static final int WHITE = 255;
    private static final int BITS = 12;
    /** Pixels of the longer side on which letters are still read. */
    private static final double READABLE = 1000;

    /** Takes it from the lossless frame and the description that the screen has too. */
    static Snapshot of(byte[] png, byte[] json, OnScreen screen) {
        try {
            var description = JsonMapper.shared().readTree(json);
            var most = Math.pow(2, description.path("bitsStored").asInt(BITS));
            var light = new Light(
                    number(description.path("windowCenter"), most / 2),
                    Math.max(1, number(description.path("windowWidth"), most)));
            var shown = light.as(screen);
            var dark = "MONOCHROME1".equals(description.path("photometric").asString(""));
            var stored = ImageIO.read(new ByteArrayInputStream(png));
            var grey = stored.getRaster().getNumBands() == 1;
            var lit = grey ? windowed(stored, shown, screen.isInverted() != dark) : stored;
            var turn = turn(lit, screen.quarters());
            return new Snapshot(
                    screen.quarters() == 0 ? lit : moved(lit, turn),
                    turn,
                    grey && (screen.isInverted() || !shown.equals(light)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(JsonNode node, double otherwise) {
        return node.isNumber() ? node.doubleValue() : otherwise;
    }

    private static BufferedImage windowed(BufferedImage stored, Light light, boolean inverted) {
        var values = stored.getRaster();
        var grey = new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var row = new int[stored.getWidth()];
        for (int y = 0; y < stored.getHeight(); y++) {
            values.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                int level = light.level(row[x]);
                row[x] = inverted ? WHITE - level : level;
            }
            grey.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return grey;
    }

    private static AffineTransform turn(BufferedImage picture, int quarters) {
        var turn = new AffineTransform();
        var lies = quarters % 2 == 1;
        turn.translate(
                (lies ? picture.getHeight() : picture.getWidth()) / 2.0,
                (lies ? picture.getWidth() : picture.getHeight()) / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        return turn;
    }

    private static BufferedImage moved(BufferedImage picture, AffineTransform how) {
        return new AffineTransformOp(how, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, null);
    }

    /** The same with marks burned in, enlarged by a whole number where letters would not be read. */
    Snapshot drawnOver(DrawnOver drawn, MarkText text, Lettering lettering) {
        double times = Math.max(1, Math.ceil(READABLE / Math.max(columns(), rows())));
        var larger = AffineTransform.getScaleInstance(times, times);
        var canvas = new BufferedImage((int) (columns() * times), (int) (rows() * times), BufferedImage.TYPE_INT_RGB);
        var pencil = canvas.createGraphics();
        pencil.drawImage(picture, larger, null);
        pencil.dispose();
        larger.concatenate(place);
        MarkPainter.draw(drawn, text, lettering, larger, canvas);
        return new Snapshot(canvas, larger, changed);
    }

    /** The same with these lines in a band below it. */
    Snapshot saying(List<String> lines, Lettering lettering) {
        return new Snapshot(new Band(lettering).below(picture, lines), place, changed);
    }

    /** Pixels across. */
    int columns() {
        return picture.getWidth();
    }

    /** Pixels down. */
    int rows() {
        return picture.getHeight();
    }

    byte[] jpeg() {
        try {
            return write(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** A linear window (DICOM PS3.3 C.11.2.1.2.1). */
    private record Light(double center, double width) {

        Light as(OnScreen screen) {
            var middle = screen.center();
            var wide = screen.width();
            return new Light(middle == null ? center : middle, wide == null ? width : Math.max(1, wide));
        }

        int level(int value) {
            if (value <= center - 0.5 - (width - 1) / 2) {
                return 0;
            }
            if (value > center - 0.5 + (width - 1) / 2) {
                return WHITE;
            }
            return (int) Math.round(((value - (center - 0.5)) / (width - 1) + 0.5) * WHITE);
        }
    }
}
