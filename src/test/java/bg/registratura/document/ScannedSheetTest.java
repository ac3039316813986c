package bg.registratura.document;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.document.reading.Binder;
import bg.registratura.document.reading.Glass;
import bg.registratura.document.reading.PaperReader;
import bg.registratura.document.reading.Reading;
import bg.registratura.document.reading.Reading.Refusal;
import bg.registratura.document.reading.ScannedPage;
import bg.registratura.language.Languages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of ours, really laid out and drawn, come back from the glass. */
@DisplayName("A scanned sheet")
class ScannedSheetTest {

    static final String CODE = "CN-2026-000012";
    static final byte[] SHEET = Samples.print(
            Samples.named("irradiation-consent-adult", Languages.BULGARIAN).draft());

    final PaperReader reader = Glass.reader();

    @Test
    void isKnownByItsNumberOnEverySide() throws IOException {
        var pages = read(SHEET);

        assertThat(pages).hasSize(EveryDocumentTest.pages(SHEET)).allSatisfy(page -> {
            assertThat(page.code()).contains(CODE);
            assertThat(page.blank()).isFalse();
        });
    }

    @Test
    void saysWhichSideOfItsCopyItIs() {
        assertThat(read(SHEET)).extracting(ScannedPage::side).containsExactly(1, 2, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 180, 270, 5, -5, 8, -8, 184, 87})
    void isKnownHoweverItLay(double degrees) throws IOException {
        var page = read(Glass.jpeg(Glass.askew(Glass.side(SHEET, 0, 200), degrees)))
                .getFirst();

        assertThat(page.code()).contains(CODE);
        var kept = ImageIO.read(new ByteArrayInputStream(page.picture()));
        assertThat(kept.getHeight()).isGreaterThan(kept.getWidth());
    }

    @Test
    void isKnownThroughDustAndGreyPaper() {
        assertThat(read(Glass.png(Glass.dusty(Glass.side(SHEET, 0, 200), 60)))
                        .getFirst()
                        .code())
                .contains(CODE);
    }

    @Test
    void isToldFromAnotherInTheSameFile() {
        var other = Samples.print(
                Samples.named("credential-protocol", Languages.BULGARIAN).draft());
        var pages = read(
                Glass.tiff(List.of(Glass.side(SHEET, 0, 200), white(), Glass.askew(Glass.side(other, 0, 200), 180))));

        assertThat(pages).extracting(page -> page.code().orElse("")).containsExactly(CODE, "", "PR-2026-000012");
        assertThat(pages).extracting(ScannedPage::blank).containsExactly(false, true, false);
    }

    @Test
    void thatBearsNoNumberIsNeitherBlankNorKnown() {
        var slip = Samples.print(
                Samples.named("credential-slip", Languages.BULGARIAN).draft());
        var page = read(Glass.png(Glass.side(slip, 0, 200))).getFirst();

        assertThat(page.code()).isEmpty();
        assertThat(page.blank()).isFalse();
    }

    @Test
    void comesTogetherAgainAsOnePdf() throws IOException {
        var bound = Binder.bind(read(SHEET).stream().map(ScannedPage::picture).toList());

        assertThat(EveryDocumentTest.pages(bound)).isEqualTo(EveryDocumentTest.pages(SHEET));
        assertThat(read(bound).getFirst().code()).contains(CODE);
    }

    @Test
    void isRefusedInsteadOfBeingUnpackedWithoutEnd() throws IOException {
        assertThat(reader.read(hugePng())).isEqualTo(new Reading.Refused(Refusal.TOO_FINE));
        assertThat(reader.read(bomb("/FlateDecode"))).isEqualTo(new Reading.Refused(Refusal.TOO_FINE));
        assertThat(reader.read(bomb("/Fl#61teDecode"))).isEqualTo(new Reading.Refused(Refusal.STRANGE));
        assertThat(reader.read(bomb("[/ASCII85Decode/FlateDecode]"))).isEqualTo(new Reading.Refused(Refusal.STRANGE));
        assertThat(reader.read(bomb("7 0 R"))).isEqualTo(new Reading.Refused(Refusal.STRANGE));
        assertThat(reader.read(new byte[PaperReader.MOST_BYTES + 1])).isEqualTo(new Reading.Refused(Refusal.TOO_LARGE));
        assertThat(reader.read(manyPages())).isEqualTo(new Reading.Refused(Refusal.TOO_MANY_PAGES));
    }

    @Test
    void isRefusedWhenItIsNoneOrBroken() throws IOException {
        assertThat(reader.read("<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Refused(Refusal.NOT_A_SCAN));
        assertThat(reader.read(new byte[0])).isEqualTo(new Reading.Refused(Refusal.NOT_A_SCAN));
        assertThat(reader.read("%PDF-1.7 and nothing".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Refused(Refusal.BROKEN));
        assertThat(reader.read(locked())).isEqualTo(new Reading.Refused(Refusal.LOCKED));
        var png = Glass.png(Glass.side(SHEET, 0, 72));
        assertThat(reader.read(Arrays.copyOf(png, png.length / 3))).isInstanceOf(Reading.Refused.class);
    }

    List<ScannedPage> read(byte[] file) {
        return ((Reading.Read) reader.read(file)).pages();
    }

    static BufferedImage white() {
        var white = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        var pen = white.createGraphics();
        pen.fillRect(0, 0, 1654, 2339);
        pen.dispose();
        return white;
    }

    /** It says it is sixty thousand points wide and high. */
    static byte[] hugePng() {
        var head = ByteBuffer.allocate(8 + 25);
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        head.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array(), 12, 17);
        return head.putInt((int) sum.getValue()).array();
    }

    /** A page whose strokes would take a gigabyte. */
    static byte[] bomb(String filter) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int i = 0; i < 1024; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%%PDF-1.7\n4 0 obj\n<</Filter %s/Length %d>>\nstream\n"
                .formatted(filter, packed.size())
                .getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(pdf);
        pdf.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    static byte[] manyPages() throws IOException {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < 41; i++) {
                pdf.addPage(new PDPage());
            }
            return saved(pdf);
        }
    }

    static byte[] locked() throws IOException {
        try (var pdf = Loader.loadPDF(SHEET)) {
            var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            return saved(pdf);
        }
    }

    static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
