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
    private final int[] sizes = new int[2];
    private final int[] counts = {1, 1};
    private final int[] negatives = new int[2];
    private final int[] steps;

    JpegLsRuns(JpegLsCoding coding, int components) {
        this.coding = coding;
        this.steps = new int[components];
        Arrays.fill(sizes, JpegLsContexts.startSize(coding));
    }

    /** How long a run of a component is, at most as long as what is left of the line. */
    int length(JpegLsBits bits, int component, int left) throws IOException {
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

    /** Writes how long the run of the one component is: to the end of its line, or until a value ended it. */
    void writeLength(JpegLsOutput bits, int length, boolean toTheEnd) {
        int left = length;
        while (left >= 1 << STEPS[steps[0]]) {
            bits.put(1, 1);
            left -= 1 << STEPS[steps[0]];
            steps[0] = Math.min(steps[0] + 1, STEPS.length - 1);
        }
        if (!toTheEnd) {
            bits.put(0, 1);
            bits.put(left, STEPS[steps[0]]);
        } else if (left > 0) {
            bits.put(1, 1);
        }
    }

    /** Writes the value that ended the run of the one component, without any loss. */
    void writeEnd(JpegLsOutput bits, int run, int up, int value) {
        int alike = run == up ? 1 : 0;
        int error = coding.reduced(alike == 1 ? value - run : run > up ? up - value : value - up);
        int parameter = JpegLsContexts.parameter(sizes[alike] + alike * (counts[alike] >> 1), counts[alike]);
        boolean mostlyNegative = parameter != 0 || 2 * negatives[alike] >= counts[alike];
        int turned = error != 0 && mostlyNegative == error < 0 ? 1 : 0;
        int code = 2 * Math.abs(error) - alike - turned;
        bits.golomb(code, parameter, coding.limit() - STEPS[steps[0]] - 1, coding.rangeBits());
        learn(alike, error, code);
    }

    /** The value that ends a run, beside the run's value and below another; together with others it is never like them. */
    int end(JpegLsBits bits, int component, int run, int up, boolean together) throws IOException {
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
