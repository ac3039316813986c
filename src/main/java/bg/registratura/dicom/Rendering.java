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

    private final Header header;
    private final Frame frame;

    public Rendering(Header header, Frame frame) {
        this.header = header;
        this.frame = frame;
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

    private BufferedImage image(int longestSide) {
        double scale = Math.min(1, (double) longestSide / Math.max(frame.columns(), frame.rows()));
        int width = Math.max(1, (int) Math.round(frame.columns() * scale));
        int height = Math.max(1, (int) Math.round(frame.rows() * scale));
        boolean grey = frame.samples() == 1;
        var image = new BufferedImage(width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        var planes = new float[frame.samples()][];
        for (int sample = 0; sample < frame.samples(); sample++) {
            planes[sample] = smaller(sample, width, height);
        }
        var window = grey ? window(planes[0]) : new double[] {0, 255};
        for (int sample = 0; sample < frame.samples(); sample++) {
            for (int i = 0; i < width * height; i++) {
                image.getRaster().setSample(i % width, i / width, sample, shade(planes[sample][i], window));
            }
        }
        return image;
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

    /** The values shown darkest and brightest (PS3.3 C.11.2.1.2.1), turned round where low means bright. */
    private double[] window(float[] values) {
        var center = header.grey().windowCenter();
        var width = header.grey().windowWidth();
        double low;
        double high;
        if (center != null && width != null) {
            low = center - 0.5 - (width - 1) / 2;
            high = center - 0.5 + (width - 1) / 2;
        } else {
            var sorted = values.clone();
            Arrays.sort(sorted);
            low = sorted[(int) (sorted.length * DARKEST)];
            high = sorted[(int) (sorted.length * BRIGHTEST)];
        }
        return header.raster().isInverted() ? new double[] {high, low} : new double[] {low, high};
    }

    private static int shade(float value, double[] window) {
        double range = window[1] - window[0];
        double share = range == 0 ? (value < window[0] ? 0 : 1) : (value - window[0]) / range;
        return (int) Math.round(255 * Math.clamp(share, 0.0, 1.0));
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
