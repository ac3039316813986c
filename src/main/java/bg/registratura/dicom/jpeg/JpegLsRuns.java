package bg.registratura.dicom.jpeg;

import java.io.IOException;
import java.util.Arrays;

/** Runs of one value, and the value that ends one (T.87 A.7). */
final class JpegLsRuns {

    /** How many bits the length of a run takes at each step (J). */
    private static final int[] STEPS = {
        0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15
    };

    private final JpegLsCoding coding;
    private final JpegLsBits bits;
    private final int[] sizes = new int[2];
    private final int[] counts = {1, 1};
    private final int[] negatives = new int[2];
    private final int[] steps;

    JpegLsRuns(JpegLsCoding coding, JpegLsBits bits, int components) {
        this.coding = coding;
        this.bits = bits;
        this.steps = new int[components];
        Arrays.fill(sizes, JpegLsContexts.startSize(coding));
    }

    /** How long a run of a component is, at most as long as what is left of the line. */
    int length(int component, int left) throws IOException {
        int length = 0;
        while (bits.read(1) == 1) {
            int whole = 1 << STEPS[steps[component]];
            length += whole;
            if (length <= left && steps[component] < STEPS.length - 1) {
                steps[component]++;
            }
            if (length >= left) {
                return left;
            }
        }
        length += bits.read(STEPS[steps[component]]);
        return Math.min(length, left);
    }

    /** The value that ends a run, beside the run's value and below another; together with others it is never like them. */
    int end(int component, int run, int up, boolean together) throws IOException {
        int alike = !together && Math.abs(run - up) <= coding.near() ? 1 : 0;
        int size = sizes[alike] + alike * (counts[alike] >> 1);
        int parameter = JpegLsContexts.parameter(size, counts[alike]);
        int limit = coding.limit() - STEPS[steps[component]] - 1;
        int code = bits.golomb(parameter, limit, coding.rangeBits());
        int turned = code + alike & 1;
        int error = code + alike + turned >> 1;
        boolean mostlyNegative = parameter != 0 || 2 * negatives[alike] >= counts[alike];
        if (mostlyNegative == (turned == 1)) {
            error = -error;
        }
        learn(alike, error, code);
        return alike == 1 ? coding.corrected(run, error) : coding.corrected(up, run > up ? -error : error);
    }

    /** After a run that a value ended the next one is taken to be shorter. */
    void ended(int component) {
        steps[component] = Math.max(0, steps[component] - 1);
    }

    private void learn(int alike, int error, int code) {
        negatives[alike] += error < 0 ? 1 : 0;
        sizes[alike] += code + 1 - alike >> 1;
        if (counts[alike] == coding.reset()) {
            sizes[alike] >>= 1;
            counts[alike] >>= 1;
            negatives[alike] >>= 1;
        }
        counts[alike]++;
    }
}
