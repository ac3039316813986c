package bg.registratura.dicom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A frame as a screen shows it at once: 8 bit, made smaller by area, through the file's window or its histogram. */
public final class Rendering {

    private static final float[] QUALITIES = {0.88f, 0.8f, 0.7f, 0.6f, 0.45f, 0.3f};
    private static final double DARKEST = 0.005;
    private static final double BRIGHTEST = 0.995;

    private static final int HISTOGRAM_SIDE = 512;
    private static final int BRIGHTEST_BYTE = 255;

    private final Header header;
    private final Frame frame;
    private final Window window;

    public Rendering(Header header, Frame frame) {
        this.header = header;
        this.frame = frame;
        this.window = frame.samples() == 1 ? choose() : new Window(0, BRIGHTEST_BYTE);
    }

    /** Through a window that somebody chose. */
    public Rendering(Header header, Frame frame, Window window) {
        this.header = header;
        this.frame = frame;
        this.window = frame.samples() == 1 ? window : new Window(0, BRIGHTEST_BYTE);
    }

    /** The values, as the modality means them, between which the shades lie. */
    public record Window(double low, double high) {}

    /** From the file (PS3.3 C.11.2.1.2.1), or from the histogram where the file has none. */
    public Window window() {
        return window;
    }

    /** A JPEG with its longest side at most so long and, by lowering its quality, at most so many bytes. */
    public byte[] jpeg(int longestSide, int mostBytes) throws IOException {
        var image = image(longestSide);
        var bytes = new byte[0];
        for (float quality : QUALITIES) {
            bytes = write(image, quality);
            if (bytes.length <= mostBytes) {
                break;
            }
        }
        return bytes;
    }

    /** The same at a chosen quality, from nothing to one, made no larger than it is. */
    public byte[] jpeg(int widest, int highest, float quality) throws IOException {
        return write(within(widest, highest), quality);
    }

    /** The same without loss of what is on the screen. */
    public byte[] png(int widest, int highest) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(within(widest, highest), "png", out);
        return out.toByteArray();
    }

    private BufferedImage within(int widest, int highest) {
        double scale = Math.min(1, Math.min((double) widest / frame.columns(), (double) highest / frame.rows()));
        return image(Math.max(1, (int) Math.round(frame.columns() * scale)), Math.max(1, (int)
                Math.round(frame.rows() * scale)));
    }

    private BufferedImage image(int longestSide) {
        return image(scaled(frame.columns(), longestSide), scaled(frame.rows(), longestSide));
    }

    private BufferedImage image(int width, int height) {
        boolean grey = frame.samples() == 1;
        var image = new BufferedImage(width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        for (int sample = 0; sample < frame.samples(); sample++) {
            var plane = smaller(sample, width, height);
            for (int i = 0; i < plane.length; i++) {
                image.getRaster().setSample(i % width, i / width, sample, shade(plane[i]));
            }
        }
        return image;
    }

    private int scaled(int side, int longestSide) {
        double scale = Math.min(1, (double) longestSide / Math.max(frame.columns(), frame.rows()));
        return Math.max(1, (int) Math.round(side * scale));
    }

    /** The mean of the pixels under each new pixel, as the modality means them. */
    private float[] smaller(int sample, int width, int height) {
        var out = new float[width * height];
        var grey = header.grey();
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * frame.rows() / height);
            int bottom = Math.max(top + 1, (int) ((y + 1L) * frame.rows() / height));
            for (int x = 0; x < width; x++) {
                int left = (int) ((long) x * frame.columns() / width);
                int right = Math.max(left + 1, (int) ((x + 1L) * frame.columns() / width));
                double mean = mean(sample, left, top, right, bottom);
                out[y * width + x] = (float) (frame.samples() == 1 ? mean * grey.slope() + grey.intercept() : mean);
            }
        }
        return out;
    }

    private double mean(int sample, int left, int top, int right, int bottom) {
        long sum = 0;
        boolean signed = header.raster().signed();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += frame.at((y * frame.columns() + x) * frame.samples() + sample, signed);
            }
        }
        return (double) sum / ((right - left) * (bottom - top));
    }

    private Window choose() {
        var center = header.grey().windowCenter();
        var width = header.grey().windowWidth();
        if (center != null && width != null) {
            return new Window(center - 0.5 - (width - 1) / 2, center - 0.5 + (width - 1) / 2);
        }
        var values = smaller(0, scaled(frame.columns(), HISTOGRAM_SIDE), scaled(frame.rows(), HISTOGRAM_SIDE));
        Arrays.sort(values);
        return new Window(values[(int) (values.length * DARKEST)], values[(int) (values.length * BRIGHTEST)]);
    }

    private int shade(float value) {
        double range = window.high() - window.low();
        double share = range <= 0 ? (value < window.low() ? 0 : 1) : (value - window.low()) / range;
        double bright = Math.clamp(share, 0.0, 1.0);
        return (int) Math.round(BRIGHTEST_BYTE * (header.raster().isInverted() ? 1 - bright : bright));
    }

    private static byte[] write(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
