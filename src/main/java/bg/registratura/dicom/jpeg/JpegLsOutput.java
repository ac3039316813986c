package bg.registratura.dicom.jpeg;

import java.io.ByteArrayOutputStream;

/** The bits of a scan as they are written: behind a byte of ones a zero is stuffed (T.87 A.1). */
final class JpegLsOutput {

    private static final int ONES = 0xFF;

    private final ByteArrayOutputStream out;
    private long held;
    private int count;
    private int room = Byte.SIZE;
    private int last;

    JpegLsOutput(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** So many bits of a number, at most 32. */
    void put(int number, int bits) {
        held = held << bits | number & (1L << bits) - 1;
        count += bits;
        while (count >= room) {
            count -= room;
            write((int) (held >>> count) & (1 << room) - 1);
        }
    }

    /** A number in a Golomb code of limited length (T.87 A.5.3). */
    void golomb(int number, int parameter, int limit, int rangeBits) {
        int zeros = number >> parameter;
        int most = limit - rangeBits - 1;
        if (zeros < most) {
            zeros(zeros);
            put(1, 1);
            put(number, parameter);
        } else {
            zeros(most);
            put(1, 1);
            put(number - 1, rangeBits);
        }
    }

    private void zeros(int number) {
        put(0, Math.min(number, Integer.SIZE));
        put(0, Math.max(0, number - Integer.SIZE));
    }

    /** Fills the last byte; behind one of ones stands another, lest a marker begins there. */
    void end() {
        if (count > 0) {
            put(0, room - count);
        }
        if (last == ONES) {
            write(0);
        }
    }

    private void write(int octet) {
        out.write(octet);
        last = octet;
        room = octet == ONES ? Byte.SIZE - 1 : Byte.SIZE;
    }
}
