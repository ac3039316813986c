package bg.registratura.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.dicom.sample.Kind;
import bg.registratura.dicom.sample.SamplePictures;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DicomValidatorTest {

    static final SamplePictures.Request REQUEST = new SamplePictures.Request(
            Kind.INTRAORAL,
            "Примерна^Вяра^Тестова",
            "UTO-1",
            LocalDate.of(2080, 2, 3),
            "100017",
            LocalDateTime.of(2125, 3, 5, 9, 41));
    static final byte[] PICTURE = SamplePictures.dicom(REQUEST, 1);

    @Test
    void letsAPictureInAndReadsItsHeader() {
        var header = accepted(PICTURE).header();

        assertThat(header.subject().name()).isEqualTo("Примерна Вяра Тестова");
        assertThat(header.subject().lettering()).isEqualTo(Lettering.DECLARED);
        assertThat(header.subject().accessionNumber()).isEqualTo("100017");
        assertThat(header.acquisition().modality()).isEqualTo("IO");
        assertThat(header.acquisition().kilovolts()).isEqualTo(65);
        assertThat(header.acquisition().doseAreaProduct()).isEqualTo(13);
        assertThat(header.acquisition().takenAt()).isEqualTo(LocalDateTime.of(2125, 3, 5, 9, 41));
        assertThat(header.spacing()).isEqualTo(new Header.Spacing(0.02, 0.02, false));
        assertThat(header.raster().isInverted()).isTrue();
    }

    @Test
    void keepsTheFractionsOfASecondOfTheUnitsClock() {
        var moment =
                new TinyDicom().text(0x0008002A, "DT", "21250305094102.25+0200").file();
        var apart = new TinyDicom()
                .text(0x00080022, "DA", "21250305")
                .text(0x00080032, "TM", "094102.123456")
                .file();

        assertThat(accepted(moment).header().acquisition().takenAt())
                .isEqualTo(LocalDateTime.of(2125, 3, 5, 9, 41, 2, 250_000_000));
        assertThat(accepted(apart).header().acquisition().takenAt())
                .isEqualTo(LocalDateTime.of(2125, 3, 5, 9, 41, 2, 123_456_000));
    }

    @Test
    void takesASpacingForTheBodysOnlyWhereItIs() {
        assertThat(calibrated(new TinyDicom().text(IMAGER, "DS", "0.1\\0.1"))).isFalse();
        assertThat(calibrated(new TinyDicom().text(IMAGER, "DS", "0.1\\0.1").text(BODY, "DS", "0.10\\0.1")))
                .isFalse();
        assertThat(calibrated(new TinyDicom().text(IMAGER, "DS", "0.1\\0.1").text(BODY, "DS", "0.08\\0.08")))
                .isTrue();
        assertThat(calibrated(new TinyDicom().text(SCANNER, "DS", "0.1\\0.1").text(BODY, "DS", "0.1\\0.1")))
                .isFalse();
        assertThat(calibrated(new TinyDicom().text(BODY, "DS", "0.1\\0.1").text(0x00280A02, "CS", "FIDUCIAL")))
                .isTrue();
        assertThat(calibrated(new TinyDicom().text(BODY, "DS", "0.1\\0.1"))).isFalse();
        assertThat(calibrated(new TinyDicom().text(BODY, "DS", "0.1\\0.1").text(0x00080060, "CS", "CT")))
                .isTrue();
        assertThat(accepted(new TinyDicom().text(SCANNER, "DS", "0.3\\0.2").file())
                        .header()
                        .spacing())
                .isEqualTo(new Header.Spacing(0.3, 0.2, false));
    }

    @Test
    void readsHowHighAPixelIsToItsWidth() {
        assertThat(accepted(new TinyDicom().text(0x00280034, "IS", "4\\3").file())
                        .header()
                        .pixelAspect())
                .isEqualTo(4 / 3.0);
        assertThat(accepted(new TinyDicom().text(0x00280034, "IS", "0\\3").file())
                        .header()
                        .pixelAspect())
                .isNull();
    }

    static final int IMAGER = 0x00181164;
    static final int SCANNER = 0x00182010;
    static final int BODY = 0x00280030;

    static boolean calibrated(TinyDicom picture) {
        return java.util.Objects.requireNonNull(
                        accepted(picture.file()).header().spacing())
                .calibrated();
    }

    @Test
    void refusesWhatIsNoDicomFile() {
        assertThat(refused(new byte[0])).isEqualTo(Refusal.EMPTY);
        assertThat(refused(new byte[4096])).isEqualTo(Refusal.NOT_DICOM);
        assertThat(refused("<!doctype html><title>x</title>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Refusal.NOT_DICOM);
        assertThat(refused(Png.of(new Frame(20, 20, 1, new short[400]), false))).isEqualTo(Refusal.NOT_DICOM);
        assertThat(refused(Arrays.copyOfRange(PICTURE, 132, PICTURE.length))).isEqualTo(Refusal.NOT_DICOM);
    }

    @Test
    void refusesAFileWithoutFileMeta() {
        assertThat(refused(new TinyDicom().withoutMeta().file())).isEqualTo(Refusal.NO_FILE_META);
        assertThat(refused(new TinyDicom().syntax("1.2.3.4").file())).isEqualTo(Refusal.UNKNOWN_SYNTAX);
    }

    @Test
    void refusesAFileCutAnywhere() {
        assertThat(refused(Arrays.copyOf(PICTURE, 300))).isEqualTo(Refusal.ENDS_EARLY);
        assertThat(refused(Arrays.copyOf(PICTURE, PICTURE.length / 2))).isEqualTo(Refusal.ENDS_EARLY);
        assertThat(refused(Arrays.copyOf(PICTURE, PICTURE.length - 1))).isEqualTo(Refusal.ENDS_EARLY);
        var deflated = SamplePictures.dicom(REQUEST, 1, TransferSyntax.DEFLATED.uid());
        assertThat(refused(Arrays.copyOf(deflated, deflated.length - 20))).isEqualTo(Refusal.ENDS_EARLY);
        var whole = new TinyDicom().file();
        for (int length = 0; length < whole.length; length++) {
            assertThat(DicomValidator.judge(Source.of(Arrays.copyOf(whole, length))))
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void refusesPixelsOfAnotherLengthThanTheHeaderSays() {
        var fourGigabytes = TinyDicom.element(0x7FE00010, "OW", 0xFFFFFFFE, TinyDicom.stored());
        assertThat(refused(new TinyDicom().raw(0x7FE00010, fourGigabytes).file()))
                .isEqualTo(Refusal.PIXEL_LENGTH);
        assertThat(refused(new TinyDicom().pixels(new byte[10]).file())).isEqualTo(Refusal.PIXEL_LENGTH);
        assertThat(refused(new TinyDicom().number(0x00280010, 65535).file())).isEqualTo(Refusal.BAD_DIMENSIONS);
        assertThat(refused(new TinyDicom().number(0x00280010, 20000).file())).isEqualTo(Refusal.PIXEL_LENGTH);
        assertThat(refused(new TinyDicom().text(0x00280008, "IS", "2").file())).isEqualTo(Refusal.PIXEL_LENGTH);
    }

    @Test
    void refusesDimensionsAndPixelsThatCannotBe() {
        assertThat(refused(new TinyDicom().number(0x00280011, 0).file())).isEqualTo(Refusal.BAD_DIMENSIONS);
        assertThat(refused(new TinyDicom().text(0x00280008, "IS", "-1").file())).isEqualTo(Refusal.BAD_DIMENSIONS);
        assertThat(refused(new TinyDicom().number(0x00280101, 17).file())).isEqualTo(Refusal.BAD_PIXEL_FORMAT);
        assertThat(refused(new TinyDicom().number(0x00280102, 5).file())).isEqualTo(Refusal.BAD_PIXEL_FORMAT);
        assertThat(refused(new TinyDicom().number(0x00280100, 32).file())).isEqualTo(Refusal.BAD_PIXEL_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "1.2.840.",
                ".1.2",
                "1..2",
                "2.25.x",
                "1.2.840.10008.1.2.840.10008.1.2.840.10008.1.2.840.10008.1.2.840.100081"
            })
    void refusesIdentifiersThatAreNone(String uid) {
        assertThat(refused(new TinyDicom().text(0x0020000D, "UI", uid).file())).isEqualTo(Refusal.UID_MALFORMED);
    }

    @Test
    void refusesAFileThatDoesNotSayWhichPictureItIs() {
        assertThat(refused(new TinyDicom().without(0x00080018).file())).isEqualTo(Refusal.UID_MISSING);
        assertThat(refused(new TinyDicom().text(0x0020000E, "UI", "").file())).isEqualTo(Refusal.UID_MISSING);
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThat(refused(new TinyDicom().without(0x7FE00010).file())).isEqualTo(Refusal.NOT_A_PICTURE);
    }

    @Test
    void boundsHowDeepSequencesGo() {
        assertThat(accepted(new TinyDicom().nested(16).file())).isNotNull();
        assertThat(refused(new TinyDicom().nested(17).file())).isEqualTo(Refusal.NESTED_TOO_DEEP);
        assertThat(refused(new TinyDicom().nested(150).file())).isEqualTo(Refusal.NESTED_TOO_DEEP);
    }

    @Test
    void refusesPackedPixelsThatDoNotEnd() {
        assertThat(accepted(new TinyDicom()
                        .fragments(TransferSyntax.RLE.uid(), new byte[64])
                        .file()))
                .isNotNull();
        assertThat(refused(new TinyDicom()
                        .fragments(TransferSyntax.RLE.uid(), new byte[64], new byte[0])
                        .file()))
                .isEqualTo(Refusal.ENDS_EARLY);
        assertThat(refused(new TinyDicom()
                        .text(0x00280008, "IS", "2")
                        .fragments(TransferSyntax.RLE.uid(), new byte[64])
                        .file()))
                .isEqualTo(Refusal.PIXEL_LENGTH);
        assertThat(refused(new TinyDicom().syntax(TransferSyntax.RLE.uid()).file()))
                .isEqualTo(Refusal.BROKEN_STRUCTURE);
    }

    @Test
    void repairsCyrillicDeclaredAsLatin() {
        var windows = "Тестова^Анна".getBytes(Charset.forName("windows-1251"));
        var file = new TinyDicom()
                .text(0x00080005, "CS", "ISO_IR 100")
                .bytes(0x00100010, "PN", windows)
                .file();

        assertThat(accepted(file).header().subject().name()).isEqualTo("Тестова Анна");
        assertThat(accepted(file).header().subject().lettering()).isEqualTo(Lettering.REPAIRED);
    }

    @Test
    void readsTheRepertoiresThatDevicesUse() {
        var iso = "Тестова^Анна".getBytes(Charset.forName("ISO-8859-5"));
        assertThat(accepted(new TinyDicom()
                                .text(0x00080005, "CS", "ISO_IR 144")
                                .bytes(0x00100010, "PN", iso)
                                .file())
                        .header()
                        .subject()
                        .name())
                .isEqualTo("Тестова Анна");
        var latin = "Müller^Jürgen".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(accepted(new TinyDicom()
                                .text(0x00080005, "CS", "ISO_IR 100")
                                .bytes(0x00100010, "PN", latin)
                                .file())
                        .header()
                        .subject()
                        .name())
                .isEqualTo("Müller Jürgen");
    }

    /** A thousand damaged files, and their pixels if they were let in: an answer each time, never an exception. */
    @Test
    void answersWhateverTheBytesAre() {
        var random = new Random(7);
        var small = new TinyDicom().nested(3).file();
        for (int i = 0; i < 1000; i++) {
            var file = small.clone();
            for (int change = 0; change <= random.nextInt(6); change++) {
                file[128 + random.nextInt(file.length - 128)] = (byte) random.nextInt(256);
            }
            assertAnswered(random.nextInt(5) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file);
        }
        var head = Arrays.copyOf(PICTURE, 1500);
        for (int i = 0; i < 300; i++) {
            var file = head.clone();
            file[132 + random.nextInt(900)] ^= (byte) (1 << random.nextInt(8));
            assertAnswered(file);
        }
        var deflated = SamplePictures.dicom(REQUEST, 1, TransferSyntax.DEFLATED.uid());
        for (int i = 0; i < 100; i++) {
            var file = deflated.clone();
            file[300 + random.nextInt(2000)] ^= (byte) (1 << random.nextInt(8));
            assertAnswered(file);
        }
    }

    static void assertAnswered(byte[] file) {
        assertThatCode(() -> {
                    if (DicomValidator.judge(Source.of(file)) instanceof Verdict.Accepted(var opened)) {
                        try {
                            var frame = opened.frame(1);
                            new Rendering(opened.header(), frame).jpeg(320, 40_000);
                        } catch (UnreadablePixelsException e) {
                            assertThat(e).hasMessageNotContaining("\n");
                        }
                    }
                })
                .doesNotThrowAnyException();
    }

    static DicomFile accepted(byte[] file) {
        return switch (DicomValidator.judge(Source.of(file))) {
            case Verdict.Accepted(var opened) -> opened;
            case Verdict.Report _ -> throw new AssertionError("a report");
            case Verdict.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    static Refusal refused(byte[] file) {
        return switch (DicomValidator.judge(Source.of(file))) {
            case Verdict.Accepted(var _) -> throw new AssertionError("let in");
            case Verdict.Report _ -> throw new AssertionError("a report");
            case Verdict.Refused(var reason) -> reason;
        };
    }
}
