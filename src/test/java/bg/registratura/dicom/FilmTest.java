package bg.registratura.dicom;

import static bg.registratura.dicom.TestFilms.HEIGHT;
import static bg.registratura.dicom.TestFilms.WIDTH;
import static bg.registratura.dicom.TestFilms.image;
import static bg.registratura.dicom.TestFilms.insert;
import static bg.registratura.dicom.TestFilms.plainTiff;
import static bg.registratura.dicom.TestFilms.withExif;
import static bg.registratura.dicom.TestFilms.write;
import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_4BYTE_ABGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_BINARY;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_USHORT_GRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FilmTest {

    static final SecondaryCapture.Subject SOMEBODY =
            new SecondaryCapture.Subject("Иванова^Ана", "7", LocalDate.of(1980, 2, 3), "F", "2126-000007");
    static final SecondaryCapture.Origin SCANNED =
            new SecondaryCapture.Origin(Conversion.DF, "RG", "JAW", LocalDateTime.of(2126, 3, 4, 5, 6, 7));

    @Test
    void aBaselineJpegStaysAsItIsPackedAndNothingBesideIt() throws IOException {
        var jpeg = write("jpeg", image(TYPE_BYTE_GRAY), false);
        var file = wrapped(withExif(jpeg, 1));

        assertThat(file.header().syntax()).isEqualTo(TransferSyntax.JPEG_BASELINE);
        assertThat(file.header().raster().photometric()).isEqualTo("MONOCHROME2");
        assertThat(values(file)).isEqualTo(samples(jpeg));
        assertThat(new String(bytes(withExif(jpeg, 1)), StandardCharsets.ISO_8859_1))
                .doesNotContain("a place in it");
        assertThat(accepted(withExif(jpeg, 1)).notes()).containsExactly(FilmNote.PRIVATE_LEFT);
    }

    @Test
    void coloursOfAJpegAreNamedAsTheyArePacked() throws IOException {
        var jpeg = write("jpeg", image(TYPE_3BYTE_BGR), false);
        var file = wrapped(jpeg);

        assertThat(file.header().syntax()).isEqualTo(TransferSyntax.JPEG_BASELINE);
        assertThat(file.header().raster().photometric()).isEqualTo("YBR_FULL_422");
        assertThat(values(file)).hasSize(WIDTH * HEIGHT * 3);
    }

    @Test
    void aProgressiveJpegIsUnpackedAndKeptWithoutLoss() throws IOException {
        var jpeg = write("jpeg", image(TYPE_BYTE_GRAY), true);
        var file = wrapped(jpeg);

        assertThat(file.header().syntax()).isEqualTo(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        assertThat(values(file)).isEqualTo(samples(jpeg));
        assertThat(accepted(jpeg).notes()).containsExactly(FilmNote.UNPACKED);
    }

    @Test
    void isTurnedAsTheFileSaysItIsToBeSeen() throws IOException {
        var jpeg = write("jpeg", image(TYPE_BYTE_GRAY), false);
        var lying = samples(jpeg);
        for (int orientation = 2; orientation <= 8; orientation++) {
            var turned = wrapped(withExif(jpeg, orientation));
            boolean onItsSide = orientation >= 5;
            assertThat(turned.header().raster().columns()).isEqualTo(onItsSide ? HEIGHT : WIDTH);
            assertThat(accepted(withExif(jpeg, orientation)).notes()).contains(FilmNote.TURNED);
            var seen = values(turned);
            // where the point that lies first comes to be seen: TIFF 6.0, Orientation
            int last = seen.length - 1;
            int width = turned.header().raster().columns();
            int place =
                    switch (orientation) {
                        case 2, 6 -> width - 1;
                        case 3, 7 -> last;
                        case 4, 8 -> last - width + 1;
                        default -> 0;
                    };
            assertThat(seen[place]).as("orientation " + orientation).isEqualTo(lying[0]);
            assertThat(sorted(seen)).isEqualTo(sorted(lying));
        }
    }

    @Test
    void sixteenBitsOfGreyAreKept() throws IOException {
        for (var format : List.of("png", "tiff")) {
            var original = image(TYPE_USHORT_GRAY);
            var file = wrapped(write(format, original, false));

            assertThat(file.header().raster().bitsStored()).isEqualTo(16);
            assertThat(file.header().raster().photometric()).isEqualTo("MONOCHROME2");
            assertThat(values(file)).isEqualTo(samples(original));
        }
    }

    @Test
    void greyThatIsWrittenInColoursIsGreyAndColoursAreColours() throws IOException {
        var grey = new BufferedImage(WIDTH, HEIGHT, TYPE_3BYTE_BGR);
        for (int x = 0; x < WIDTH; x++) {
            grey.setRGB(x, 3, x * 0x010101);
        }
        assertThat(wrapped(write("png", grey, false)).header().raster().photometric())
                .isEqualTo("MONOCHROME2");

        var colours = image(TYPE_3BYTE_BGR);
        var file = wrapped(write("png", colours, false));
        assertThat(file.header().raster().photometric()).isEqualTo("RGB");
        assertThat(values(file)).isEqualTo(samples(colours));
        assertThat(wrapped(write("tiff", image(TYPE_BYTE_BINARY), false))
                        .header()
                        .raster()
                        .bitsStored())
                .isEqualTo(8);
    }

    @Test
    void nothingIsBlackAlsoWhereTheFileHasItWhite() throws IOException {
        assertThat(values(wrapped(plainTiff(0, 8, new byte[] {0, 10, 20, (byte) 255}, 2, 2))))
                .containsExactly((short) 255, (short) 245, (short) 235, (short) 0);
        var sixteen = new byte[] {0, 0, 1, 0, 2, 0, -1, -1};
        assertThat(values(wrapped(plainTiff(0, 16, sixteen, 2, 2))))
                .containsExactly((short) 0xFFFF, (short) 0xFFFE, (short) 0xFFFD, (short) 0);
        assertThat(values(wrapped(plainTiff(1, 16, sixteen, 2, 2))))
                .containsExactly((short) 0, (short) 1, (short) 2, (short) 0xFFFF);
    }

    @Test
    void eachPageIsAPictureOfItsOwn() throws IOException {
        var film = accepted(TestFilms.tiff(3));
        assertThat(film.pages()).isEqualTo(3);
        for (int page = 0; page < 3; page++) {
            var file = judge(bytes(film, page));
            assertThat(file.header().acquisition().instanceNumber()).isEqualTo(page + 1);
            assertThat(values(file)).isEqualTo(samples(image(TYPE_USHORT_GRAY)));
        }
    }

    @Test
    void whoseItIsStandsInItAsItWasSaid() throws IOException {
        var header = wrapped(TestFilms.png()).header();

        assertThat(header.subject().name()).isEqualTo("Иванова Ана");
        assertThat(header.subject().identifier()).isEqualTo("7");
        assertThat(header.subject().accessionNumber()).isEqualTo("2126-000007");
        assertThat(header.acquisition().takenAt()).isEqualTo(SCANNED.at());
        assertThat(header.uids().sopClass()).isEqualTo("1.2.840.10008.5.1.4.1.1.7");
    }

    @Test
    void whatWouldSwellIsRefusedBeforeItIsUnpacked() throws IOException {
        var png = TestFilms.png();
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        ByteBuffer.wrap(png).putInt(29, crc(png, 12, 17));
        assertThat(refused(png)).isEqualTo(FilmRefusal.BAD_DIMENSIONS);

        var jpeg = write("jpeg", image(TYPE_BYTE_GRAY), false);
        int frame = find(jpeg, 0xC0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        assertThat(refused(jpeg)).isEqualTo(FilmRefusal.BAD_DIMENSIONS);

        assertThat(refused(plainTiff(1, 16, new byte[8], 50_000, 50_000))).isEqualTo(FilmRefusal.BAD_DIMENSIONS);
    }

    @Test
    void whatIsCutIsRefused() throws IOException {
        for (var file : List.of(write("jpeg", image(TYPE_BYTE_GRAY), false), TestFilms.png(), TestFilms.tiff(1))) {
            for (int length = 12; length < file.length - 1; length += 7) {
                assertThat(refused(Arrays.copyOf(file, length)))
                        .as("cut at " + length)
                        .isNotNull();
            }
        }
    }

    @Test
    void whatCannotBeKeptAsItIsIsRefusedWithItsReason() throws IOException {
        assertThat(refused(TestFilms.cmykJpeg())).isEqualTo(FilmRefusal.PRINT_COLOURS);
        assertThat(refused("<html>film.png".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(FilmRefusal.NO_FILM);
        assertThat(refused(new byte[0])).isEqualTo(FilmRefusal.NO_FILM);

        var clear = image(TYPE_4BYTE_ABGR);
        clear.getRaster().setSample(1, 1, 3, 7);
        assertThat(refused(write("png", clear, false))).isEqualTo(FilmRefusal.TRANSPARENT);
        assertThat(refused(write("png", image(TYPE_4BYTE_ABGR), false))).isNull();

        var png = TestFilms.png();
        var control = new byte[] {0, 0, 0, 0, 'a', 'c', 'T', 'L', 0, 0, 0, 0};
        ByteBuffer.wrap(control).putInt(8, crc(control, 4, 4));
        assertThat(refused(insert(png, 33, control))).isEqualTo(FilmRefusal.ANIMATED);
        png[40] ^= 1;
        assertThat(refused(png)).isEqualTo(FilmRefusal.DAMAGED);

        assertThat(refused(TestFilms.tiff(51))).isEqualTo(FilmRefusal.TOO_MANY_PAGES);
        var circle = plainTiff(1, 8, new byte[4], 2, 2);
        circle[circle.length - 4] = 12;
        assertThat(refused(circle)).isEqualTo(FilmRefusal.DAMAGED);
        assertThat(refused(new byte[Film.LARGEST + 1])).isEqualTo(FilmRefusal.TOO_LARGE);
    }

    @Test
    void noVariantOfAnImageEscapesAndWhatIsWrappedIsTaken() throws IOException {
        var random = new Random(11);
        for (var whole : List.of(
                write("jpeg", image(TYPE_3BYTE_BGR), false),
                write("jpeg", image(TYPE_BYTE_GRAY), true),
                TestFilms.png(),
                TestFilms.tiff(2),
                plainTiff(0, 16, new byte[8], 2, 2))) {
            for (int i = 0; i < 400; i++) {
                var broken = whole.clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                if (refused(broken) == null) {
                    wrapped(broken);
                }
            }
        }
    }

    static Film accepted(byte[] file) {
        return ((Film.Verdict.Accepted) Film.judge(file)).film();
    }

    /** Why it is not wrapped; null where it is. */
    static FilmRefusal refused(byte[] file) {
        return switch (Film.judge(file)) {
            case Film.Verdict.Refused(var reason) -> reason;
            case Film.Verdict.Accepted(var film) -> {
                for (int page = 0; page < film.pages(); page++) {
                    if (wrap(film, page) instanceof SecondaryCapture.Wrapping.Refused(var reason)) {
                        yield reason;
                    }
                }
                yield null;
            }
        };
    }

    static SecondaryCapture.Wrapping wrap(Film film, int page) {
        var place = new SecondaryCapture.Place("2.25.1", "2.25.2", "2.25." + (3 + page), page);
        return SecondaryCapture.wrap(film, SOMEBODY, place, SCANNED);
    }

    static byte[] bytes(Film film, int page) throws IOException {
        return ((SecondaryCapture.Wrapping.Wrapped) wrap(film, page)).file().readAllBytes();
    }

    static byte[] bytes(byte[] file) throws IOException {
        return bytes(accepted(file), 0);
    }

    static DicomFile wrapped(byte[] file) throws IOException {
        return judge(bytes(file));
    }

    static DicomFile judge(byte[] file) {
        return ((Verdict.Accepted) DicomValidator.judge(Source.of(file))).file();
    }

    static short[] values(DicomFile file) throws IOException {
        return file.frame(1).values();
    }

    static short[] samples(byte[] file) throws IOException {
        return samples(ImageIO.read(new ByteArrayInputStream(file)));
    }

    static short[] samples(BufferedImage image) {
        var raster = image.getRaster();
        var all = raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
        var values = new short[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = (short) all[i];
        }
        return values;
    }

    static short[] sorted(short[] values) {
        var copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    static int find(byte[] jpeg, int mark) {
        for (int i = 2; i < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) mark) {
                return i;
            }
        }
        throw new IllegalStateException("no such mark");
    }

    static int crc(byte[] bytes, int from, int length) {
        var crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
