package bg.registratura.dicom;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a frame losslessly as PNG: 16 bit grey with the stored values as they are, 8 bit red, green and blue for
 * colour. Signed values are raised by 32768, for PNG knows no sign.
 */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int GREY = 0;
    private static final int COLOUR = 2;
    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int QUICK = 3;
    private static final int SIGN = 0x8000;

    private Png() {}

    /** The frame as a PNG file. */
    public static byte[] of(Frame frame, boolean signed) {
        boolean grey = frame.samples() == 1;
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write(SIGNATURE);
            var header = new ByteArrayOutputStream();
            var fields = new DataOutputStream(header);
            fields.writeInt(frame.columns());
            fields.writeInt(frame.rows());
            fields.write(new byte[] {(byte) (grey ? 16 : 8), (byte) (grey ? GREY : COLOUR), 0, 0, 0});
            chunk(data, "IHDR", header.toByteArray());
            chunk(data, "IDAT", pixels(frame, signed));
            chunk(data, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] bytes) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(bytes);
        out.writeInt(bytes.length);
        out.write(name);
        out.write(bytes);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] pixels(Frame frame, boolean signed) throws IOException {
        int unit = frame.samples() == 1 ? 2 : 3;
        int width = frame.columns() * unit;
        var above = new byte[width];
        var row = new byte[width];
        var filtered = new byte[2][width + 1];
        filtered[0][0] = SUB;
        filtered[1][0] = UP;
        var out = new ByteArrayOutputStream(width * frame.rows() / 2);
        var deflater = new Deflater(QUICK);
        try (var deflate = new DeflaterOutputStream(out, deflater, 64 * 1024)) {
            for (int y = 0; y < frame.rows(); y++) {
                line(frame, y, signed, row);
                deflate.write(filtered[better(row, above, unit, filtered)]);
                var swap = above;
                above = row;
                row = swap;
            }
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static void line(Frame frame, int y, boolean signed, byte[] row) {
        int count = frame.columns() * frame.samples();
        for (int i = 0; i < count; i++) {
            int value = frame.values()[y * count + i];
            if (frame.samples() == 1) {
                value += signed ? SIGN : 0;
                row[2 * i] = (byte) (value >> 8);
                row[2 * i + 1] = (byte) value;
            } else {
                row[i] = (byte) value;
            }
        }
    }

    /** Filters a line both ways and says which promises to pack better: the smaller sum of distances. */
    private static int better(byte[] row, byte[] above, int unit, byte[][] filtered) {
        long sub = 0;
        long up = 0;
        for (int i = 0; i < row.length; i++) {
            filtered[0][i + 1] = (byte) (row[i] - (i < unit ? 0 : row[i - unit]));
            filtered[1][i + 1] = (byte) (row[i] - above[i]);
            sub += Math.abs(filtered[0][i + 1]);
            up += Math.abs(filtered[1][i + 1]);
        }
        return sub < up ? 0 : 1;
    }
}
