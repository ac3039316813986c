package bg.registratura.dicom.sample;

/** Softens by running means, across and down; three passes come near a Gaussian. */
final class Blur {

    private Blur() {}

    static float[] blur(float[] values, int width, int radius, int passes) {
        if (radius < 1) {
            return values;
        }
        int height = values.length / width;
        var from = values;
        for (int pass = 0; pass < passes; pass++) {
            var across = new float[values.length];
            for (int y = 0; y < height; y++) {
                line(from, across, y * width, 1, width, radius);
            }
            from = new float[values.length];
            for (int x = 0; x < width; x++) {
                line(across, from, x, width, height, radius);
            }
        }
        return from;
    }

    private static void line(float[] from, float[] to, int start, int step, int count, int radius) {
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += from[start + Math.clamp(i, 0, count - 1) * step];
        }
        for (int i = 0; i < count; i++) {
            to[start + i * step] = (float) (sum / (2 * radius + 1));
            sum += from[start + Math.min(i + radius + 1, count - 1) * step];
            sum -= from[start + Math.max(i - radius, 0) * step];
        }
    }
}
