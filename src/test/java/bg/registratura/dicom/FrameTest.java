package bg.registratura.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.dicom.sample.SamplePictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameTest {

    static final short[] STORED = shorts(TinyDicom.stored());

    @Test
    void givesTheStoredValuesUnchanged() throws IOException {
        assertThat(DicomValidatorTest.accepted(new TinyDicom().file()).frame(1).values())
                .isEqualTo(STORED);
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPLICIT_LITTLE_ENDIAN", "DEFLATED", "EXPLICIT_BIG_ENDIAN"})
    void givesTheSameValuesHoweverTheFileIsWritten(TransferSyntax syntax) throws IOException {
        var other = SamplePictures.dicom(DicomValidatorTest.REQUEST, 1, syntax.uid());

        assertThat(DicomValidatorTest.accepted(other).header().syntax()).isEqualTo(syntax);
        assertThat(DicomValidatorTest.accepted(other).frame(1).values())
                .isEqualTo(DicomValidatorTest.accepted(DicomValidatorTest.PICTURE)
                        .frame(1)
                        .values());
    }

    @Test
    void unpacksRunLengths() throws IOException {
        var file = new TinyDicom()
                .fragments(TransferSyntax.RLE.uid(), packed(TinyDicom.stored()))
                .file();

        assertThat(DicomValidatorTest.accepted(file).frame(1).values()).isEqualTo(STORED);
    }

    @Test
    void readsOneFrameOfMany() throws IOException {
        var second = TinyDicom.stored();
        second[0] = 7;
        var file = new TinyDicom()
                .text(0x00280008, "IS", "2")
                .fragments(TransferSyntax.RLE.uid(), packed(TinyDicom.stored()), packed(second))
                .file();
        var opened = DicomValidatorTest.accepted(file);

        assertThat(opened.frame(2).values()).isEqualTo(shorts(second));
        assertThat(opened.frame(1).values()).isEqualTo(STORED);
        assertThatThrownBy(() -> opened.frame(3)).isInstanceOf(UnreadablePixelsException.class);
    }

    @Test
    void unpacksJpegOfEightBits() throws IOException {
        var image = new BufferedImage(TinyDicom.COLUMNS, TinyDicom.ROWS, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) 120);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        var file = eightBits()
                .fragments(TransferSyntax.JPEG_BASELINE.uid(), out.toByteArray())
                .file();

        assertThat(DicomValidatorTest.accepted(file).frame(1).values()).containsOnly((short) 120);
    }

    @Test
    void saysThatItHasNoDecoder() {
        var unknown = DicomValidatorTest.accepted(new TinyDicom()
                .fragments(TransferSyntax.HTJ2K_LOSSLESS.uid(), new byte[8])
                .file());

        assertThat(unknown.isDecodable()).isFalse();
        assertThatThrownBy(() -> unknown.frame(1)).isInstanceOf(UnreadablePixelsException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RLE", "JPEG_BASELINE", "JPEG_EXTENDED", "JPEG_LOSSLESS_SV1", "JPEG_LS", "JPEG_2000"})
    void saysThatPackedPixelsAreDamaged(TransferSyntax syntax) {
        var damaged = eightBits()
                .fragments(syntax.uid(), new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, 4, 5, 6})
                .file();

        assertThatThrownBy(() -> DicomValidatorTest.accepted(damaged).frame(1))
                .isInstanceOf(UnreadablePixelsException.class);
    }

    @Test
    void readsSignedValuesAndDropsBitsThatAreNotStored() throws IOException {
        var bytes = TinyDicom.stored();
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xAF;
        var signed = DicomValidatorTest.accepted(
                        new TinyDicom().number(0x00280103, 1).pixels(bytes).file())
                .frame(1);
        var unsigned = DicomValidatorTest.accepted(new TinyDicom().pixels(bytes).file())
                .frame(1);

        assertThat(signed.values()[0]).isEqualTo((short) -1);
        assertThat(unsigned.values()[0]).isEqualTo((short) 0x0FFF);
    }

    @Test
    void writesAPngThatHoldsEveryValue() throws IOException {
        var frame = DicomValidatorTest.accepted(DicomValidatorTest.PICTURE).frame(1);

        var read = ImageIO.read(new ByteArrayInputStream(Png.of(frame, false))).getRaster();

        assertThat(read.getSampleModel().getSampleSize(0)).isEqualTo(16);
        var values = read.getSamples(0, 0, frame.columns(), frame.rows(), 0, (int[]) null);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != (frame.values()[i] & 0xFFFF)) {
                throw new AssertionError("another value at " + i);
            }
        }
    }

    @Test
    void rendersAPreviewThatFitsAScreenAndALine() throws IOException {
        var opened = DicomValidatorTest.accepted(DicomValidatorTest.PICTURE);
        var rendering = new Rendering(opened.header(), opened.frame(1));

        var preview = rendering.jpeg(1000, 60_000);
        var image = ImageIO.read(new ByteArrayInputStream(preview));

        assertThat(preview.length).isLessThanOrEqualTo(60_000);
        assertThat(image.getWidth()).isEqualTo(1000);
        assertThat(image.getRaster().getSample(500, 20, 0))
                .as("air is dark though low values are bright")
                .isLessThan(80);
    }

    @Test
    void findsAWindowWhereTheFileHasNone() throws IOException {
        var opened = DicomValidatorTest.accepted(new TinyDicom().file());
        var image =
                ImageIO.read(new ByteArrayInputStream(new Rendering(opened.header(), opened.frame(1)).jpeg(320, 9000)));

        assertThat(image.getRaster().getSample(0, 0, 0)).isLessThan(20);
        assertThat(image.getRaster().getSample(7, 5, 0)).isGreaterThan(230);
    }

    static TinyDicom eightBits() {
        return new TinyDicom().number(0x00280100, 8).number(0x00280101, 8).number(0x00280102, 7);
    }

    /** Two byte planes in literal runs: valid, if not small. */
    static byte[] packed(byte[] littleEndian) {
        int count = littleEndian.length / 2;
        var out = ByteBuffer.allocate(64 + 2 * (count + 1) + 2).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(2).putInt(64).putInt(64 + count + 1).position(64);
        for (int plane = 1; plane >= 0; plane--) {
            out.put((byte) (count - 1));
            for (int i = 0; i < count; i++) {
                out.put(littleEndian[2 * i + plane]);
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    static short[] shorts(byte[] littleEndian) {
        var values = new short[littleEndian.length / 2];
        ByteBuffer.wrap(littleEndian)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(values);
        return values;
    }
}
