package bg.registratura.dicom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Image files as cameras and scanners write them. */
public final class TestFilms {

    static final int WIDTH = 40;
    static final int HEIGHT = 24;

    private TestFilms() {}

    static BufferedImage image(int type) {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        var raster = image.getRaster();
        int most = raster.getSampleModel().getSampleSize(0) == 16 ? 0xFFFF : 0xFF;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    boolean alpha = band == 3 || band == 1 && raster.getNumBands() == 2;
                    raster.setSample(
                            x, y, band, alpha ? most : (x * 37 + y * 91 + band * 50) * (most / 255) % (most + 1));
                }
            }
        }
        return image;
    }

    public static byte[] png() throws IOException {
        return write("png", image(BufferedImage.TYPE_USHORT_GRAY), false);
    }

    static byte[] write(String format, BufferedImage image, boolean progressive) throws IOException {
        return pages(format, List.of(image), progressive);
    }

    public static byte[] tiff(int pages) throws IOException {
        return pages("tiff", java.util.Collections.nCopies(pages, image(BufferedImage.TYPE_USHORT_GRAY)), false);
    }

    private static byte[] pages(String format, List<BufferedImage> images, boolean progressive) throws IOException {
        var writer = writer(format);
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            if (images.size() == 1) {
                writer.write(null, new IIOImage(images.getFirst(), null, null), how);
            } else {
                writer.prepareWriteSequence(null);
                for (var image : images) {
                    writer.writeToSequence(new IIOImage(image, null, null), how);
                }
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Four bands, as programs for print write them. */
    static byte[] cmykJpeg() throws IOException {
        var writer = writer("jpeg");
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var four = java.awt.image.Raster.createInterleavedRaster(
                    java.awt.image.DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
            writer.write(null, new IIOImage(four, null, null), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static ImageWriter writer(String format) {
        var writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            var writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
        }
        throw new IllegalStateException(format);
    }

    /** The same with a segment of EXIF in it that says how it is to be seen, and more. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        var said = "EXIF with a place in it".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(100).order(ByteOrder.BIG_ENDIAN);
        exif.putShort((short) 0xFFE1).putShort((short) 98).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        exif.putShort((short) TiffDirectory.ORIENTATION).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(said);
        return insert(jpeg, 2, exif.array());
    }

    static byte[] insert(byte[] file, int at, byte[] what) {
        var out = Arrays.copyOf(file, file.length + what.length);
        System.arraycopy(what, 0, out, at, what.length);
        System.arraycopy(file, at, out, at + what.length, file.length - at);
        return out;
    }

    /** One page of grey, written field by field; where nothing stands for white, the numbers are as they are. */
    static byte[] plainTiff(int photometric, int bits, byte[] pixels, int width, int height) {
        int[][] fields = {
            {256, width},
            {257, height},
            {258, bits},
            {259, 1},
            {262, photometric},
            {273, 8},
            {277, 1},
            {278, height},
            {279, pixels.length}
        };
        var out = ByteBuffer.allocate(8 + pixels.length + 2 + 12 * fields.length + 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {'I', 'I', 42, 0}).putInt(8 + pixels.length).put(pixels);
        out.putShort((short) fields.length);
        for (var field : fields) {
            boolean isShort = field[0] >= 258 && field[0] <= 262 || field[0] == 277;
            out.putShort((short) field[0])
                    .putShort((short) (isShort ? 3 : 4))
                    .putInt(1)
                    .putInt(field[1]);
        }
        return out.putInt(0).array();
    }
}
