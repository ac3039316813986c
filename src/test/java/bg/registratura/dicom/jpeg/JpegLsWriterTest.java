package bg.registratura.dicom.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again to the last bit, and another house's encoder writes the same of the same values. */
class JpegLsWriterTest {

    static final int SIDE = 40;

    /** {@code dcmcjpls} of dcmtk 3.6.7 packed these values with the standard's own parameters; there is one way to do that. */
    @ParameterizedTest
    @ValueSource(strings = {"grey-8", "grey-16"})
    void writesWhatAnotherHouseWrites(String name) throws IOException {
        assertThat(scan(written(name))).isEqualTo(scan(bytes(name + ".dcm")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey-8", "grey-12", "grey-16"})
    void writesWhatIsReadAgain(String name) throws IOException {
        assertThat(JpegLs.decode(written(name), size(name, 7), size(name, 5), 1))
                .isEqualTo(values(name));
    }

    static byte[] written(String name) throws IOException {
        return JpegLsWriter.encode(values(name), size(name, 7), size(name, 5));
    }

    @Test
    void flatFieldsRunsAndEdgesComeBack() throws IOException {
        comesBack(1, 1, _ -> 0);
        comesBack(1, 1, _ -> 0xFFFF);
        comesBack(SIDE, SIDE, _ -> 0);
        comesBack(SIDE, SIDE, _ -> 0x8000);
        comesBack(SIDE, SIDE, i -> i % SIDE < 17 ? 3 : 60_000);
        comesBack(SIDE, SIDE, i -> i / SIDE % 2 == 0 ? 0 : 0xFFFF);
        comesBack(SIDE, SIDE, i -> i % 2 == 0 ? 0 : 0xFFFF);
        comesBack(1, SIDE, i -> i);
        comesBack(SIDE, 1, i -> 4095 - i);
        comesBack(5000, 3, i -> i == 7777 ? 1 : 2);
    }

    @Test
    void noiseOfEveryDepthComesBack() throws IOException {
        var random = new Random(5);
        for (int depth = 1; depth <= 16; depth++) {
            int most = 1 << depth;
            comesBack(SIDE + depth, SIDE, _ -> random.nextInt(most));
            comesBack(SIDE + depth, SIDE, i -> random.nextInt(8) == 0 ? random.nextInt(most) : most / 2);
        }
    }

    static void comesBack(int columns, int rows, IntUnaryOperator picture) throws IOException {
        var values = new short[columns * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) picture.applyAsInt(i);
        }
        assertThat(JpegLs.decode(JpegLsWriter.encode(values, columns, rows), columns, rows, 1))
                .isEqualTo(values);
    }

    /** The coded pixels of a file that holds one picture, without what fills its last place. */
    static byte[] scan(byte[] file) {
        int start = place(file, 0xDA) + 10;
        int end = start;
        while ((file[end] & 0xFF) != 0xFF || (file[end + 1] & 0xFF) != 0xD9) {
            end++;
        }
        while ((file[end - 1] & 0xFF) == 0xFF) {
            end--;
        }
        return Arrays.copyOfRange(file, start, end);
    }

    /** A size that the header of the frame gives. */
    static int size(String name, int at) throws IOException {
        var file = bytes(name + ".dcm");
        return ByteBuffer.wrap(file).getShort(place(file, 0xF7) + at) & 0xFFFF;
    }

    static int place(byte[] file, int marker) {
        int at = 0;
        while ((file[at] & 0xFF) != 0xFF || (file[at + 1] & 0xFF) != marker) {
            at++;
        }
        return at;
    }

    static short[] values(String name) throws IOException {
        var bytes = ByteBuffer.wrap(bytes(name + ".values")).order(ByteOrder.LITTLE_ENDIAN);
        boolean deep = !name.equals("grey-8");
        var values = new short[deep ? bytes.capacity() / 2 : bytes.capacity()];
        for (int i = 0; i < values.length; i++) {
            values[i] = deep ? bytes.getShort() : (short) (bytes.get() & 0xFF);
        }
        return values;
    }

    static byte[] bytes(String name) throws IOException {
        try (var in = JpegLsWriterTest.class.getResourceAsStream("/dicom/jpeg/" + name)) {
            return in.readAllBytes();
        }
    }
}
