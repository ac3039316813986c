package bg.registratura.dicom.jpeg;

import java.io.IOException;
import java.io.StreamCorruptedException;

/**
 * What a scan is coded with (T.87 A.2.1 and C.2.4.1.1).
 *
 * @param highest the highest value (MAXVAL)
 * @param near how far a value may lie from the original (NEAR)
 * @param range how many errors of prediction there are (RANGE)
 * @param rangeBits the bits one takes (qbpp)
 * @param limit the longest code (LIMIT)
 * @param first from here on a gradient is of the second kind (T1)
 * @param second of the third (T2)
 * @param third of the fourth (T3)
 * @param reset how many are counted before the counts are halved (RESET)
 */
record JpegLsCoding(
        int highest, int near, int range, int rangeBits, int limit, int first, int second, int third, int reset) {

    private static final int DEEPEST = 16;
    private static final int RESET = 64;
    private static final int DEEP = 128;
    private static final int DEEPEST_FACTOR = 4095;

    static JpegLsCoding of(int precision, int near, JpegLsPreset preset) throws IOException {
        int deepest = (1 << precision) - 1;
        int highest = preset.highest() == 0 ? deepest : preset.highest();
        if (precision < 2 || precision > DEEPEST || highest > deepest || near > Math.min(255, highest / 2)) {
            throw new StreamCorruptedException("no such coding");
        }
        int range = (highest + 2 * near) / (2 * near + 1) + 1;
        int bits = Math.max(2, bits(highest + 1));
        var usual = usual(highest, near);
        var coding = new JpegLsCoding(
                highest,
                near,
                range,
                bits(range),
                2 * (bits + Math.max(8, bits)),
                preset.first() == 0 ? usual[0] : preset.first(),
                preset.second() == 0 ? usual[1] : preset.second(),
                preset.third() == 0 ? usual[2] : preset.third(),
                preset.reset() == 0 ? RESET : preset.reset());
        coding.check();
        return coding;
    }

    private void check() throws IOException {
        if (first <= near || second < first || third < second || third > highest || reset < 3) {
            throw new StreamCorruptedException("no such coding");
        }
    }

    /** The thresholds of a picture that brings none (T.87 C.2.4.1.1.1). */
    private static int[] usual(int highest, int near) {
        if (highest >= DEEP) {
            int factor = (Math.min(highest, DEEPEST_FACTOR) + DEEP) / 256;
            int first = within(factor + 2 + 3 * near, near + 1, highest);
            int second = within(4 * factor + 3 + 5 * near, first, highest);
            return new int[] {first, second, within(17 * factor + 4 + 7 * near, second, highest)};
        }
        int factor = 256 / (highest + 1);
        int first = within(Math.max(2, 3 / factor + 3 * near), near + 1, highest);
        int second = within(Math.max(3, 7 / factor + 5 * near), first, highest);
        return new int[] {first, second, within(Math.max(4, 21 / factor + 7 * near), second, highest)};
    }

    private static int within(int value, int lowest, int highest) {
        return value > highest || value < lowest ? lowest : value;
    }

    /** The bits that tell so many things apart. */
    private static int bits(int things) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(things - 1);
    }

    /** Of which of nine kinds a gradient is, -4 to 4 (T.87 A.3.3). */
    int kind(int gradient) {
        int size = Math.abs(gradient);
        int kind = size <= near ? 0 : size < first ? 1 : size < second ? 2 : size < third ? 3 : 4;
        return gradient < 0 ? -kind : kind;
    }

    /** The context of a place: of the gradients around it; zero where all is flat (T.87 A.3.4). */
    int context(int[] here, int[] up, int x) {
        return 81 * kind(up[x + 1] - up[x]) + 9 * kind(up[x] - up[x - 1]) + kind(up[x - 1] - here[x - 1]);
    }

    /** An error without loss as the smallest number that tells it from the others of the range (T.87 A.4.5). */
    int reduced(int error) {
        int within = error < 0 ? error + range : error;
        return within >= (range + 1) / 2 ? within - range : within;
    }

    /** The value at this error from what was predicted, back within the range (T.87 A.4.5). */
    int corrected(int predicted, int error) {
        int step = 2 * near + 1;
        int value = predicted + error * step;
        if (value < -near) {
            value += range * step;
        } else if (value > highest + near) {
            value -= range * step;
        }
        return Math.clamp(value, 0, highest);
    }
}
