package bg.registratura.dicom.jpeg;

import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** The bits of a scan: behind a byte of ones a byte of zeros is stuffed (T.81 F.1.2.3). */
final class JpegBits {

    private final byte[] packed;
    private final int end;
    private int at;
    private int held;
    private int count;

    JpegBits(byte[] packed, int start, int end) {
        this.packed = packed;
        this.at = start;
        this.end = end;
    }

    /** So many bits, at most 16. */
    int read(int bits) throws IOException {
        while (count < bits) {
            held = held << Byte.SIZE | next();
            count += Byte.SIZE;
        }
        count -= bits;
        return held >>> count & (1 << bits) - 1;
    }

    /** A number of so many bits whose first is its sign (T.81 F.2.2.1, EXTEND). */
    int signed(int bits) throws IOException {
        int value = read(bits);
        return bits > 0 && value < 1 << bits - 1 ? value - (1 << bits) + 1 : value;
    }

    /** Goes on behind the next mark of a new start. */
    void restart() throws IOException {
        count = 0;
        if (at + 1 >= end || (packed[at] & 0xFF) != 0xFF || !Segment.isRestart(packed[at + 1] & 0xFF)) {
            throw new StreamCorruptedException("no new start where one belongs");
        }
        at += 2;
    }

    private int next() throws IOException {
        if (at >= end) {
            throw new EOFException("the packed picture ends early");
        }
        int next = packed[at++] & 0xFF;
        if (next == 0xFF) {
            if (at >= end || packed[at] != 0) {
                throw new StreamCorruptedException("a mark among the coded pixels");
            }
            at++;
        }
        return next;
    }
}
