package bg.registratura.dicom.sample;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;

/** What the beam met on its way to each point; shapes are added with a weight and an edge as soft as wanted. */
final class Plate {

    private static final int PASSES = 3;

    final int width;
    final int height;
    private final float[] field;
    private final Random random;

    Plate(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        this.field = new float[width * height];
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** A shape as shares of full cover, in the rectangle it touches. */
    private record Mask(int x, int y, int width, int height, float[] cover) {}

    /** Adds the same everywhere inside the shape. */
    Plate add(Shape shape, double weight, double softness) {
        var mask = mask(shape, softness);
        for (int row = 0; row < mask.height; row++) {
            int at = (mask.y + row) * width + mask.x;
            for (int column = 0; column < mask.width; column++) {
                field[at + column] += (float) weight * mask.cover[row * mask.width + column];
            }
        }
        return this;
    }

    /** Adds a grain of this size inside the shape: the beams of spongy bone. */
    Plate addGrain(Shape shape, double weight, double softness, double size) {
        var mask = mask(shape, softness);
        int columns = (int) (mask.width / size) + 3;
        int rows = (int) (mask.height / size) + 3;
        var grain = new float[columns * rows];
        for (int i = 0; i < grain.length; i++) {
            grain[i] = (float) random.nextGaussian();
        }
        for (int row = 0; row < mask.height; row++) {
            int at = (mask.y + row) * width + mask.x;
            for (int column = 0; column < mask.width; column++) {
                float cover = mask.cover[row * mask.width + column];
                if (cover > 0) {
                    field[at + column] += (float) weight * cover * between(grain, columns, column / size, row / size);
                }
            }
        }
        return this;
    }

    /** Multiplies by what a function of the place says. */
    Plate shade(Shade shade) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                field[y * width + x] += (float) shade.at((double) x / width, (double) y / height);
            }
        }
        return this;
    }

    /** How much more there is at a place, both from 0 to 1. */
    @FunctionalInterface
    interface Shade {
        double at(double x, double y);
    }

    /** The field as a detector of so many bits records it: saturating, with the noise of counted photons. */
    short[] expose(int bits, double gain, boolean inverted) {
        int highest = (1 << bits) - 1;
        var values = new short[field.length];
        for (int i = 0; i < field.length; i++) {
            double bright = 1 - Math.exp(-gain * Math.max(0, field[i]));
            double noisy = bright + random.nextGaussian() * 0.0045 * (1.4 - bright);
            long value = Math.round(highest * (0.04 + 0.93 * noisy));
            value = Math.clamp(value, 0, highest);
            values[i] = (short) (inverted ? highest - value : value);
        }
        return values;
    }

    private static float between(float[] grain, int columns, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        float across = eased(x - left);
        float down = eased(y - top);
        int at = top * columns + left;
        float above = grain[at] + (grain[at + 1] - grain[at]) * across;
        float below = grain[at + columns] + (grain[at + columns + 1] - grain[at + columns]) * across;
        return above + (below - above) * down;
    }

    private static float eased(double share) {
        return (float) (share * share * (3 - 2 * share));
    }

    private Mask mask(Shape shape, double softness) {
        int radius = (int) Math.round(softness);
        int margin = PASSES * radius + 2;
        var bounds = shape.getBounds();
        int left = Math.max(0, bounds.x - margin);
        int top = Math.max(0, bounds.y - margin);
        int right = Math.min(width, bounds.x + bounds.width + margin);
        int bottom = Math.min(height, bounds.y + bounds.height + margin);
        if (right <= left || bottom <= top) {
            return new Mask(0, 0, 0, 0, new float[0]);
        }
        var image = new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate(-left, -top);
        graphics.setColor(Color.WHITE);
        graphics.fill(shape);
        graphics.dispose();
        var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        var cover = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            cover[i] = (bytes[i] & 0xFF) / 255f;
        }
        return new Mask(left, top, right - left, bottom - top, Blur.blur(cover, right - left, radius, PASSES));
    }
}
