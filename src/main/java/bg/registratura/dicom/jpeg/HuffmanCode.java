package bg.registratura.dicom.jpeg;

import java.io.IOException;
import java.io.StreamCorruptedException;

/** A Huffman code as a picture brings it (T.81 B.2.4.2 and annex C). */
final class HuffmanCode {

    private static final int LONGEST = 16;

    private final int[] values;
    /** By length: the first code, how many there are, and where their values begin. */
    private final int[] firsts = new int[LONGEST + 1];

    private final int[] counts = new int[LONGEST + 1];
    private final int[] places = new int[LONGEST + 1];

    private HuffmanCode(Segment segment, int from, int size) throws IOException {
        values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = segment.u8(from + LONGEST + i);
        }
    }

    static HuffmanCode read(Segment segment, int from) throws IOException {
        int size = 0;
        for (int length = 1; length <= LONGEST; length++) {
            size += segment.u8(from + length - 1);
        }
        var code = new HuffmanCode(segment, from, size);
        int next = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int count = segment.u8(from + length - 1);
            code.firsts[length] = next;
            code.counts[length] = count;
            code.places[length] = place;
            place += count;
            next = next + count << 1;
            if (next > 2 << length) {
                throw new StreamCorruptedException("no such code");
            }
        }
        return code;
    }

    /** How long it stood in the picture. */
    int bytes() {
        return LONGEST + values.length;
    }

    /** Reads one value. */
    int next(JpegBits bits) throws IOException {
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code = code << 1 | bits.read(1);
            int place = code - firsts[length];
            if (place < counts[length]) {
                return values[places[length] + place];
            }
        }
        throw new StreamCorruptedException("no such code");
    }
}
