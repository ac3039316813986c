package bg.registratura.dicom.jpeg;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;

/** Reads the blocks of 8 by 8 values of a picture, one after the other (T.81 A.3 and F.2). */
final class Block {

    static final int SIZE = 64;
    private static final int SIDE = 8;
    private static final int SIXTEEN_ZEROS = 0xF0;
    private static final int DEEPEST_DIFFERENCE = 15;

    /** Where the coefficients stand, in the order they are written in (T.81 A.3.6). */
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    /** The waves a block is made of, a wave each row, weighed (T.81 A.3.3). */
    private static final float[] WAVES = waves();

    private final HuffmanCode differences;
    private final HuffmanCode coefficients;
    private final int[] quantization;
    private final int precision;
    private final float[] block = new float[SIZE];
    private final float[] half = new float[SIZE];
    private int level;

    Block(HuffmanCode differences, HuffmanCode coefficients, int[] quantization, int precision) {
        this.differences = differences;
        this.coefficients = coefficients;
        this.quantization = quantization;
        this.precision = precision;
    }

    /** All values of a picture; the blocks at its edges go past them. */
    short[] all(JpegBits bits, int columns, int rows, int restarts) throws IOException {
        var values = new short[columns * rows];
        int read = 0;
        for (int y = 0; y < rows; y += SIDE) {
            for (int x = 0; x < columns; x += SIDE) {
                if (restarts > 0 && read > 0 && read % restarts == 0) {
                    bits.restart();
                    level = 0;
                }
                read(bits);
                put(values, x, y, columns, rows);
                read++;
            }
        }
        return values;
    }

    private void read(JpegBits bits) throws IOException {
        Arrays.fill(block, 0);
        int depth = differences.next(bits);
        if (depth > DEEPEST_DIFFERENCE) {
            throw new StreamCorruptedException("no such difference");
        }
        level += bits.signed(depth);
        block[0] = (float) level * quantization[0];
        int place = 1;
        while (place < SIZE) {
            int code = coefficients.next(bits);
            int size = code & 0xF;
            if (size == 0 && code != SIXTEEN_ZEROS) {
                return;
            }
            place += code >> 4;
            if (place >= SIZE) {
                throw new StreamCorruptedException("a block that is too long");
            }
            block[ZIGZAG[place]] = bits.signed(size) * quantization[place];
            place++;
        }
    }

    private void put(short[] values, int x, int y, int columns, int rows) {
        turn(block, half);
        turn(half, block);
        int middle = 1 << precision - 1;
        int highest = (1 << precision) - 1;
        for (int v = 0; v < Math.min(SIDE, rows - y); v++) {
            for (int u = 0; u < Math.min(SIDE, columns - x); u++) {
                int value = Math.round(block[v * SIDE + u]) + middle;
                values[(y + v) * columns + x + u] = (short) Math.clamp(value, 0, highest);
            }
        }
    }

    /** Puts the waves of each row together, and lays the rows as columns. */
    private static void turn(float[] from, float[] to) {
        for (int row = 0; row < SIDE; row++) {
            for (int place = 0; place < SIDE; place++) {
                float sum = 0;
                for (int wave = 0; wave < SIDE; wave++) {
                    sum += from[row * SIDE + wave] * WAVES[wave * SIDE + place];
                }
                to[place * SIDE + row] = sum;
            }
        }
    }

    private static float[] waves() {
        var waves = new float[SIZE];
        for (int wave = 0; wave < SIDE; wave++) {
            double weight = wave == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE);
            for (int place = 0; place < SIDE; place++) {
                waves[wave * SIDE + place] = (float) (weight * Math.cos((2 * place + 1) * wave * Math.PI / (2 * SIDE)));
            }
        }
        return waves;
    }
}
