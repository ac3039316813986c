package bg.registratura.dicom.jpeg;

import java.io.IOException;
import java.util.Arrays;

/** What a scan learned so far of each context, and the reading and writing of one value by it (T.87 A.4 to A.6). */
final class JpegLsContexts {

    private static final int CONTEXTS = 365;
    private static final int LOWEST_CORRECTION = -128;
    private static final int HIGHEST_CORRECTION = 127;
    static final int LARGEST_PARAMETER = 16;

    private final JpegLsCoding coding;
    private final int[] sizes = new int[CONTEXTS];
    private final int[] biases = new int[CONTEXTS];
    private final int[] corrections = new int[CONTEXTS];
    private final int[] counts = new int[CONTEXTS];

    JpegLsContexts(JpegLsCoding coding) {
        this.coding = coding;
        Arrays.fill(sizes, startSize(coding));
        Arrays.fill(counts, 1);
    }

    static int startSize(JpegLsCoding coding) {
        return Math.max(2, (coding.range() + 32) / 64);
    }

    /**
     * Reads a value.
     *
     * @param signed the context; with its sign turned its errors are too
     */
    int read(JpegLsBits bits, int signed, int left, int up, int upLeft) throws IOException {
        int context = Math.abs(signed);
        int sign = signed < 0 ? -1 : 1;
        int predicted = predicted(context, sign, median(left, up, upLeft));
        int parameter = parameter(sizes[context], counts[context]);
        int code = bits.golomb(parameter, coding.limit(), coding.rangeBits());
        int error = isTurned(context, parameter) ? -error(code) - 1 : error(code);
        learn(context, error);
        return coding.corrected(predicted, sign * error);
    }

    /** Writes a value, without any loss; the context as for {@link #read}. */
    void write(JpegLsOutput bits, int signed, int value, int left, int up, int upLeft) {
        int context = Math.abs(signed);
        int sign = signed < 0 ? -1 : 1;
        int error = coding.reduced(sign * (value - predicted(context, sign, median(left, up, upLeft))));
        int parameter = parameter(sizes[context], counts[context]);
        int code = code(isTurned(context, parameter) ? -error - 1 : error);
        bits.golomb(code, parameter, coding.limit(), coding.rangeBits());
        learn(context, error);
    }

    private int predicted(int context, int sign, int median) {
        return Math.clamp(median + sign * corrections[context], 0, coding.highest());
    }

    /** Where errors are mostly negative they take the shorter codes. */
    private boolean isTurned(int context, int parameter) {
        return coding.near() == 0 && parameter == 0 && 2 * biases[context] <= -counts[context];
    }

    /** The shortest Golomb code for values of this size. */
    static int parameter(int size, int count) {
        int parameter = 0;
        while (parameter < LARGEST_PARAMETER && count << parameter < size) {
            parameter++;
        }
        return parameter;
    }

    /** 0, -1, 1, -2, 2 … */
    private static int error(int code) {
        return code >>> 1 ^ -(code & 1);
    }

    private static int code(int error) {
        return error << 1 ^ error >> 31;
    }

    private static int median(int left, int up, int upLeft) {
        int low = Math.min(left, up);
        int high = Math.max(left, up);
        return upLeft >= high ? low : upLeft <= low ? high : left + up - upLeft;
    }

    private void learn(int context, int error) {
        int bias = biases[context] + error * (2 * coding.near() + 1);
        sizes[context] += Math.abs(error);
        if (counts[context] == coding.reset()) {
            sizes[context] >>= 1;
            bias >>= 1;
            counts[context] >>= 1;
        }
        int count = ++counts[context];
        if (bias <= -count) {
            corrections[context] = Math.max(corrections[context] - 1, LOWEST_CORRECTION);
            bias = Math.max(bias + count, 1 - count);
        } else if (bias > 0) {
            corrections[context] = Math.min(corrections[context] + 1, HIGHEST_CORRECTION);
            bias = Math.min(bias - count, 0);
        }
        biases[context] = bias;
    }
}
