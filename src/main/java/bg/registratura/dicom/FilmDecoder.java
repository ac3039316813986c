package bg.registratura.dicom;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks an image file with the decoders of Java and lays its numbers out as they are: no profile, no gamma, no smoothing. */
final class FilmDecoder {

    private static final int OPAQUE = 0xFF;

    private FilmDecoder() {}

    /** One page. Where nothing stands for white the decoder turns the numbers round, so that nothing is black in all of them. */
    static FilmPixels page(byte[] file, FilmKind kind, int number) throws FilmRefusedException {
        var reader = reader(kind);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, false, true);
            FilmPixels.check(reader.getHeight(number), reader.getWidth(number), each(reader.getRawImageType(number)));
            return pixels(reader.read(number));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /** How many bytes a point comes to while it is unpacked. */
    private static int each(@Nullable ImageTypeSpecifier type) {
        if (type == null || type.getColorModel() instanceof IndexColorModel) {
            return 4;
        }
        var samples = type.getSampleModel();
        return samples.getNumBands() * (samples.getSampleSize(0) > Byte.SIZE ? 2 : 1);
    }

    /** The one that comes with Java: others convert colours by the profile they find. */
    private static ImageReader reader(FilmKind kind) {
        var readers = ImageIO.getImageReadersByFormatName(kind.name());
        while (readers.hasNext()) {
            var reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IllegalStateException("Java has no decoder for " + kind);
    }

    private static FilmPixels pixels(BufferedImage image) throws FilmRefusedException {
        if (image.getColorModel() instanceof IndexColorModel) {
            return table(image);
        }
        var raster = image.getRaster();
        int deep = raster.getTransferType();
        boolean eight = deep == DataBuffer.TYPE_BYTE && raster.getSampleModel().getSampleSize(0) == Byte.SIZE;
        boolean sixteen =
                deep == DataBuffer.TYPE_USHORT && raster.getSampleModel().getSampleSize(0) == Short.SIZE;
        if (!eight && !sixteen) {
            throw new FilmRefusedException(FilmRefusal.UNKNOWN_WAY);
        }
        boolean seeThrough = image.getColorModel().hasAlpha();
        int colours = raster.getNumBands() - (seeThrough ? 1 : 0);
        if (seeThrough) {
            checkOpaque(raster, colours, eight ? OPAQUE : 0xFFFF);
        }
        return switch (colours) {
            case 1 -> grey(raster, eight);
            case 3 -> isGrey(raster) ? grey(raster, eight) : colour(raster, eight);
            default -> throw new FilmRefusedException(FilmRefusal.PRINT_COLOURS);
        };
    }

    private static void checkOpaque(Raster raster, int band, int whole) throws FilmRefusedException {
        var row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, band, row);
            if (!IntStream.of(row).allMatch(value -> value == whole)) {
                throw new FilmRefusedException(FilmRefusal.TRANSPARENT);
            }
        }
    }

    private static boolean isGrey(Raster raster) {
        var row = new int[3][raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int band = 0; band < 3; band++) {
                raster.getSamples(0, y, raster.getWidth(), 1, band, row[band]);
            }
            if (!Arrays.equals(row[0], row[1]) || !Arrays.equals(row[0], row[2])) {
                return false;
            }
        }
        return true;
    }

    private static FilmPixels grey(Raster raster, boolean eight) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        var row = new int[width];
        var out = new byte[width * height * (eight ? 1 : 2)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int value : row) {
                out[at++] = (byte) value;
                if (!eight) {
                    out[at++] = (byte) (value >> Byte.SIZE);
                }
            }
        }
        return new FilmPixels(height, width, 1, eight ? 8 : 16, "MONOCHROME2", false, out);
    }

    private static FilmPixels colour(Raster raster, boolean eight) throws FilmRefusedException {
        if (!eight) {
            throw new FilmRefusedException(FilmRefusal.DEEP_COLOURS);
        }
        int width = raster.getWidth();
        var row = new int[width];
        var out = new byte[width * raster.getHeight() * 3];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int band = 0; band < 3; band++) {
                raster.getSamples(0, y, width, 1, band, row);
                for (int x = 0; x < width; x++) {
                    out[(y * width + x) * 3 + band] = (byte) row[x];
                }
            }
        }
        return new FilmPixels(raster.getHeight(), width, 3, 8, "RGB", false, out);
    }

    /** Numbers of a table of colours, as scanners write grey and black-and-white films. */
    private static FilmPixels table(BufferedImage image) throws FilmRefusedException {
        int width = image.getWidth();
        var row = new int[width];
        var out = new byte[width * image.getHeight() * 3];
        boolean grey = true;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                if (rgb >>> 24 != OPAQUE) {
                    throw new FilmRefusedException(FilmRefusal.TRANSPARENT);
                }
                int at = (y * width + x) * 3;
                out[at] = (byte) (rgb >> 16);
                out[at + 1] = (byte) (rgb >> 8);
                out[at + 2] = (byte) rgb;
                grey &= out[at] == out[at + 1] && out[at] == out[at + 2];
            }
        }
        return grey ? first(image, out) : new FilmPixels(image.getHeight(), width, 3, 8, "RGB", false, out);
    }

    private static FilmPixels first(BufferedImage image, byte[] triples) {
        var out = new byte[triples.length / 3];
        for (int i = 0; i < out.length; i++) {
            out[i] = triples[3 * i];
        }
        return new FilmPixels(image.getHeight(), image.getWidth(), 1, 8, "MONOCHROME2", false, out);
    }
}
