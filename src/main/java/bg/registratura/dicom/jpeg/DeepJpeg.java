package bg.registratura.dicom.jpeg;

import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import org.jspecify.annotations.Nullable;

/** Reads lossy grey JPEG of 12 bits, the extended sequential process with Huffman codes (ITU-T T.81 annex F, process 4). */
public final class DeepJpeg {

    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int PROGRESSIVE = 0xC2;
    private static final int LAST_FRAME = 0xCF;
    private static final int CODES = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC = 0xCC;
    private static final int QUANTIZATION = 0xDB;
    private static final int SCAN = 0xDA;
    private static final int RESTARTS = 0xDD;
    private static final int TABLES = 4;

    private final int columns;
    private final int rows;
    private final int[][] quantization = new int[TABLES][];
    private final @Nullable HuffmanCode[] differences = new HuffmanCode[TABLES];
    private final @Nullable HuffmanCode[] coefficients = new HuffmanCode[TABLES];
    private int precision;
    private int quantizedBy;
    private int restarts;
    private short @Nullable [] values;

    private DeepJpeg(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** The grey values of a picture of this size. */
    public static short[] decode(byte[] packed, int columns, int rows) throws IOException {
        var picture = new DeepJpeg(columns, rows);
        for (var segment = Segment.first(packed); !segment.isLast(); segment = segment.next()) {
            picture.take(segment);
        }
        if (picture.values == null) {
            throw new EOFException("the packed picture ends early");
        }
        return picture.values;
    }

    private void take(Segment segment) throws IOException {
        switch (segment.marker()) {
            case BASELINE, EXTENDED -> frame(segment);
            case CODES -> codes(segment);
            case QUANTIZATION -> quantization(segment);
            case RESTARTS -> restarts = segment.u16(0);
            case SCAN -> values = scan(segment);
            default -> {
                int marker = segment.marker();
                if (marker >= PROGRESSIVE && marker <= LAST_FRAME && marker != EXTENSION || marker == ARITHMETIC) {
                    throw new StreamCorruptedException("another process of JPEG");
                }
            }
        }
    }

    private void frame(Segment segment) throws IOException {
        precision = segment.u8(0);
        quantizedBy = segment.u8(8);
        boolean isGrey = segment.u8(5) == 1 && quantizedBy < TABLES;
        if (segment.u16(1) != rows || segment.u16(3) != columns || precision != 8 && precision != 12 || !isGrey) {
            throw new StreamCorruptedException("the packed picture has other dimensions than the header says");
        }
    }

    private void quantization(Segment segment) throws IOException {
        for (int at = 0; at < segment.length(); ) {
            int kind = segment.u8(at++);
            int bytes = 1 + (kind >> 4);
            if (bytes > 2 || (kind & 0xF) >= TABLES) {
                throw new StreamCorruptedException("no such table");
            }
            var table = new int[Block.SIZE];
            for (int i = 0; i < Block.SIZE; i++) {
                table[i] = bytes == 1 ? segment.u8(at) : segment.u16(at);
                at += bytes;
            }
            quantization[kind & 0xF] = table;
        }
    }

    private void codes(Segment segment) throws IOException {
        for (int at = 0; at < segment.length(); ) {
            int kind = segment.u8(at++);
            if (kind >> 4 > 1 || (kind & 0xF) >= TABLES) {
                throw new StreamCorruptedException("no such table");
            }
            var code = HuffmanCode.read(segment, at);
            (kind >> 4 == 0 ? differences : coefficients)[kind & 0xF] = code;
            at += code.bytes();
        }
    }

    private short[] scan(Segment segment) throws IOException {
        int tables = segment.u8(2);
        var table = quantization[quantizedBy];
        if (segment.u8(0) != 1
                || tables >> 4 >= TABLES
                || (tables & 0xF) >= TABLES
                || precision == 0
                || table == null) {
            throw new StreamCorruptedException("a scan that does not fit its picture");
        }
        var first = differences[tables >> 4];
        var others = coefficients[tables & 0xF];
        if (first == null || others == null) {
            throw new StreamCorruptedException("a scan without its codes");
        }
        var bits = new JpegBits(segment.packed(), segment.end(), segment.endOfCoded());
        return new Block(first, others, table, precision).all(bits, columns, rows, restarts);
    }
}
