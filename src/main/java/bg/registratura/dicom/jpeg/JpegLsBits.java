package bg.registratura.dicom.jpeg;

import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** The bits of a scan: behind a byte of ones a zero is stuffed (T.87 A.1). */
final class JpegLsBits {

    private static final int ENOUGH = 32;
    private static final int MOST_PADDING = 64;

    private final byte[] packed;
    private final int end;
    private int at;
    private long held;
    private int count;
    private boolean stuffed;
    private int padding;

    JpegLsBits(byte[] packed, int start, int end) {
        this.packed = packed;
        this.at = start;
        this.end = end;
    }

    /** So many bits, at most 16. */
    int read(int bits) throws IOException {
        fill();
        count -= bits;
        return (int) (held >>> count) & (1 << bits) - 1;
    }

    /** A number in a Golomb code of limited length (T.87 A.5.3). */
    int golomb(int parameter, int limit, int rangeBits) throws IOException {
        int zeros = zeros(limit);
        return zeros < limit - rangeBits - 1 ? zeros << parameter | read(parameter) : read(rangeBits) + 1;
    }

    private int zeros(int most) throws IOException {
        int zeros = 0;
        while (true) {
            fill();
            int ahead = Long.numberOfLeadingZeros(held << Long.SIZE - count);
            if (ahead < count) {
                count -= ahead + 1;
                return zeros + ahead;
            }
            zeros += count;
            count = 0;
            if (zeros > most) {
                throw new StreamCorruptedException("a code that is too long");
            }
        }
    }

    private void fill() throws IOException {
        while (count < ENOUGH) {
            int bits = stuffed ? 7 : 8;
            int next = at < end ? packed[at++] & 0xFF : pad();
            held = held << bits | next;
            count += bits;
            stuffed = next == 0xFF;
        }
    }

    private int pad() throws IOException {
        padding += Byte.SIZE;
        if (padding > MOST_PADDING) {
            throw new EOFException("the packed picture ends early");
        }
        return 0;
    }
}
