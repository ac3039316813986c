package bg.registratura.dicom;

import bg.registratura.dicom.jpeg.DeepJpeg;
import bg.registratura.dicom.jpeg.JpegLs;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG, JPEG-LS and JPEG 2000, through the decoders that ship with the house. */
final class Codecs {

    private static final String JPEG_READER = "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader";

    static {
        // Codecs are found through the thread's class loader; the first caller may come with a foreign one.
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Codecs.class.getClassLoader());
        ImageIO.setUseCache(false);
        ImageIO.scanForPlugins();
        thread.setContextClassLoader(before);
    }

    private Codecs() {}

    static short[] decode(byte[] packed, bg.registratura.dicom.Raster raster, TransferSyntax syntax)
            throws UnreadablePixelsException {
        try {
            return switch (syntax) {
                case JPEG_LS, JPEG_LS_NEAR -> JpegLs.decode(packed, raster.columns(), raster.rows(), raster.samples());
                case JPEG_2000_LOSSLESS, JPEG_2000 ->
                    read(packed, raster, new J2KImageReaderSpi().createReaderInstance());
                case JPEG_EXTENDED ->
                    raster.bitsAllocated() > Byte.SIZE
                            ? DeepJpeg.decode(packed, raster.columns(), raster.rows())
                            : read(packed, raster, jpeg());
                default -> read(packed, raster, jpeg());
            };
        } catch (UnreadablePixelsException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new UnreadablePixelsException("the packed picture is damaged", e);
        }
    }

    private static short[] read(byte[] packed, bg.registratura.dicom.Raster raster, ImageReader reader)
            throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(packed))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != raster.columns() || reader.getHeight(0) != raster.rows()) {
                throw new UnreadablePixelsException("the packed picture has other dimensions than the header says");
            }
            return raster.samples() == 1 ? grey(pixels(reader), raster) : colour(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static Raster pixels(ImageReader reader) throws IOException {
        return reader.canReadRaster()
                ? reader.readRaster(0, null)
                : reader.read(0).getRaster();
    }

    private static short[] grey(Raster decoded, bg.registratura.dicom.Raster raster) throws UnreadablePixelsException {
        if (decoded.getNumBands() != 1
                || decoded.getWidth() != raster.columns()
                || decoded.getHeight() != raster.rows()) {
            throw new UnreadablePixelsException("the packed picture is not grey");
        }
        var values = new short[raster.columns() * raster.rows()];
        var row = new int[raster.columns()];
        for (int y = 0; y < raster.rows(); y++) {
            decoded.getSamples(decoded.getMinX(), decoded.getMinY() + y, raster.columns(), 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                values[y * row.length + x] = (short) row[x];
            }
        }
        return values;
    }

    private static short[] colour(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var values = new short[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            values[3 * i] = (short) (pixels[i] >> 16 & 0xFF);
            values[3 * i + 1] = (short) (pixels[i] >> 8 & 0xFF);
            values[3 * i + 2] = (short) (pixels[i] & 0xFF);
        }
        return values;
    }

    private static ImageReader jpeg() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            var reader = readers.next();
            if (reader.getClass().getName().equals(JPEG_READER)) {
                return reader;
            }
        }
        throw new IllegalStateException("the JPEG decoder is not on the class path");
    }
}
