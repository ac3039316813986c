package bg.registratura.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small pictures packed by another house's encoder ({@code dcmcjpls} and {@code dcmcjpeg} of dcmtk 3.6.7): noise, waves, flat
 * fields and edges. Beside each lie the values it was packed from, or, where packing loses some, the values that other house
 * reads.
 */
class PackedPicturesTest {

    /** Behind the header, where the packed picture begins. */
    static final int START = 700;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grey-8",
                "grey-12",
                "grey-16",
                "grey-12-preset",
                "grey-8-near",
                "grey-12-near",
                "rgb-by-line",
                "rgb-by-pixel",
                "rgb-by-colour",
                "rgb-near"
            })
    void ofJpegLsAreReadToTheLastBit(String name) throws IOException {
        assertThat(read(bytes(name + ".dcm")).values()).isEqualTo(values(name));
    }

    /** The standard leaves it to the decoder how it rounds (T.81 A.3.3); the steps are 4095 high. */
    @Test
    void ofTwelveBitsAreReadAsOthersReadThem() throws IOException {
        var read = read(bytes("grey-12-extended.dcm")).values();
        var expected = values("grey-12-extended");

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.length; i++) {
            assertThat((int) read[i]).isCloseTo(expected[i], within(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grey-8", "grey-12-near", "rgb-by-line", "rgb-by-pixel", "rgb-by-colour", "grey-12-extended"})
    void thatAreDamagedAreReadOrRefusedButNeverBreakAnything(String name) throws IOException {
        var random = new Random(7);
        var original = bytes(name + ".dcm");
        for (int n = 0; n < 2_000; n++) {
            var damaged = original.clone();
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                damaged[random.nextInt(START, damaged.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> readOrRefuse(damaged)).as(name + " " + n).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey-12", "rgb-by-colour", "grey-12-extended"})
    void thatEndEarlyAreRefused(String name) throws IOException {
        var file = DicomValidatorTest.accepted(shortened(bytes(name + ".dcm")));

        assertThatThrownBy(() -> file.frame(1)).isInstanceOf(UnreadablePixelsException.class);
    }

    /** The mark that ends a picture stands in the middle of its coded pixels. */
    private static byte[] shortened(byte[] file) {
        var shortened = file.clone();
        int middle = (START + file.length) / 2;
        shortened[middle] = (byte) 0xFF;
        shortened[middle + 1] = (byte) 0xD9;
        return shortened;
    }

    private static void readOrRefuse(byte[] file) throws IOException {
        if (DicomValidator.judge(Source.of(file)) instanceof Verdict.Accepted(var accepted) && accepted.isDecodable()) {
            try {
                accepted.frame(1);
            } catch (UnreadablePixelsException _) {
                // as it should be
            }
        }
    }

    private static Frame read(byte[] file) throws IOException {
        return DicomValidatorTest.accepted(file).frame(1);
    }

    private static short[] values(String name) throws IOException {
        var bytes = ByteBuffer.wrap(bytes(name + ".values")).order(ByteOrder.LITTLE_ENDIAN);
        boolean deep = !name.startsWith("grey-8") && !name.startsWith("rgb");
        var values = new short[deep ? bytes.capacity() / 2 : bytes.capacity()];
        for (int i = 0; i < values.length; i++) {
            values[i] = deep ? bytes.getShort() : (short) (bytes.get() & 0xFF);
        }
        return values;
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = PackedPicturesTest.class.getResourceAsStream("/dicom/jpeg/" + name)) {
            return in.readAllBytes();
        }
    }
}
