package bg.registratura.dicom;

import static bg.registratura.dicom.TinyDicom.element;
import static bg.registratura.dicom.TinyDirectory.mark;
import static bg.registratura.dicom.TinyDirectory.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscDirectoryTest {

    @Test
    void saysWhichFilesTheDiscHas() throws IOException {
        var directory = new TinyDirectory()
                .image("DICOM\\PAT00001\\IM000001", "2.25.7")
                .image("DICOM\\IM2", "2.25.8")
                .file();

        assertThat(DiscDirectory.read(directory).orElseThrow().files())
                .containsExactly(
                        new DiscDirectory.Listed("DICOM/PAT00001/IM000001", "2.25.7"),
                        new DiscDirectory.Listed("DICOM/IM2", "2.25.8"));
    }

    @Test
    void readsRecordsWhoseEndIsMarked() throws IOException {
        var icon = new ByteArrayOutputStream();
        icon.writeBytes(element(0x00880200, "SQ", -1, new byte[0]));
        icon.writeBytes(mark(0xFFFEE000, -1));
        icon.writeBytes(text(0x00041500, "CS", "NOT\\THIS"));
        icon.writeBytes(mark(0xFFFEE00D, 0));
        icon.writeBytes(mark(0xFFFEE0DD, 0));
        var inside = new ByteArrayOutputStream();
        inside.writeBytes(mark(0xFFFEE000, -1));
        inside.writeBytes(icon.toByteArray());
        inside.writeBytes(text(0x00041500, "CS", "A\\B"));
        inside.writeBytes(mark(0xFFFEE00D, 0));
        inside.writeBytes(mark(0xFFFEE0DD, 0));

        assertThat(DiscDirectory.read(new TinyDirectory().file(-1, inside.toByteArray()))
                        .orElseThrow()
                        .files())
                .containsExactly(new DiscDirectory.Listed("A/B", null));
    }

    @Test
    void whatIsNoDirectoryIsNone() throws IOException {
        assertThat(DiscDirectory.read(new byte[0])).isEmpty();
        assertThat(DiscDirectory.read(new byte[5000])).isEmpty();
        assertThat(DiscDirectory.read(new TinyDicom().file())).isEmpty();
        var nested = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            nested.writeBytes(mark(0xFFFEE000, -1));
            nested.writeBytes(element(0x00880200, "SQ", -1, new byte[0]));
        }
        assertThat(DiscDirectory.read(new TinyDirectory().file(-1, nested.toByteArray())))
                .isEmpty();
    }

    @Test
    void noVariantOfADirectoryEscapes() {
        var whole = new TinyDirectory()
                .image("DICOM\\IM1", "2.25.7")
                .image("..\\..\\etc\\passwd", "../../x")
                .file();
        var random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            var broken = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int flips = random.nextInt(5); flips > 0 && broken.length > 0; flips--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> DiscDirectory.read(broken)).doesNotThrowAnyException();
        }
    }
}
