package bg.registratura.dicom.jpeg;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a grey picture as JPEG-LS without any loss (ITU-T T.87), with the parameters the standard has for its depth. */
public final class JpegLsWriter {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int FRAME = 0xFFF7;
    private static final int SCAN = 0xFFDA;
    private static final int END_OF_IMAGE = 0xFFD9;
    private static final int SHALLOWEST = 2;

    private final int columns;
    private final JpegLsCoding coding;
    private final JpegLsContexts contexts;
    private final JpegLsRuns runs;
    private final JpegLsOutput bits;
    private int[] here;
    private int[] above;

    private JpegLsWriter(int columns, JpegLsCoding coding, ByteArrayOutputStream out) {
        this.columns = columns;
        this.coding = coding;
        this.contexts = new JpegLsContexts(coding);
        this.runs = new JpegLsRuns(coding, 1);
        this.bits = new JpegLsOutput(out);
        this.here = new int[columns + 2];
        this.above = new int[columns + 2];
    }

    /** The file of a picture; its values are unsigned numbers of 16 bits. */
    public static byte[] encode(short[] values, int columns, int rows) {
        var out = new ByteArrayOutputStream(values.length);
        int precision = precision(values);
        try (var data = new DataOutputStream(out)) {
            data.writeShort(START_OF_IMAGE);
            data.writeShort(FRAME);
            data.writeShort(11);
            data.writeByte(precision);
            data.writeShort(rows);
            data.writeShort(columns);
            data.write(new byte[] {1, 1, 0x11, 0});
            data.writeShort(SCAN);
            data.writeShort(8);
            data.write(new byte[] {1, 1, 0, 0, 0, 0});
            new JpegLsWriter(columns, JpegLsCoding.of(precision, 0, JpegLsPreset.NONE), out).lines(values, rows);
            data.writeShort(END_OF_IMAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int precision(short[] values) {
        int all = 0;
        for (short value : values) {
            all |= value & 0xFFFF;
        }
        return Math.max(SHALLOWEST, Integer.SIZE - Integer.numberOfLeadingZeros(all));
    }

    private void lines(short[] values, int rows) {
        for (int row = 0; row < rows; row++) {
            var line = above;
            above = here;
            here = line;
            above[columns + 1] = above[columns];
            here[0] = above[1];
            for (int x = 0; x < columns; x++) {
                here[x + 1] = values[row * columns + x] & 0xFFFF;
            }
            line();
        }
        bits.end();
    }

    private void line() {
        int x = 1;
        while (x <= columns) {
            int context = coding.context(here, above, x);
            if (context == 0) {
                x = run(x);
            } else {
                contexts.write(bits, context, here[x], here[x - 1], above[x], above[x - 1]);
                x++;
            }
        }
    }

    private int run(int start) {
        int value = here[start - 1];
        int end = start;
        while (end <= columns && here[end] == value) {
            end++;
        }
        runs.writeLength(bits, end - start, end > columns);
        if (end <= columns) {
            runs.writeEnd(bits, value, above[end], here[end]);
            runs.ended(0);
        }
        return end + 1;
    }
}
