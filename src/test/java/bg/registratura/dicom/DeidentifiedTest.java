package bg.registratura.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of a picture when the person is gone from it. */
class DeidentifiedTest {

    static final String NAME = "Примерна^Вяра^Тестова";
    static final List<String> PERSONAL = List.of(
            NAME,
            "Примерна",
            "8103059999",
            "21250305",
            "Лаборатория",
            "STATION-7",
            "Оператор",
            "бележка",
            "+359888123456",
            "1.3.6.1.4.1.9590.77",
            "UNIT_AE",
            "2.25.1234567");

    @Test
    void nothingOfThePersonThePlaceOrTheDayIsLeftAnywhereInTheFile() throws Exception {
        for (var letters : List.of("UTF-8", "windows-1251", "ISO-8859-5")) {
            var bare = deidentified(personal(Charset.forName(letters)).file());

            PERSONAL.forEach(word -> assertThat(holds(bare, word.getBytes(Charset.forName(letters))))
                    .as(word)
                    .isFalse());
            assertThat(Arrays.copyOf(bare, 128)).as("preamble").containsOnly(0);
        }
    }

    @Test
    void whatIsNeededToShowAndToMeasureStays() throws Exception {
        var file = personal(StandardCharsets.UTF_8)
                .text(0x00280030, "DS", "0.1\\0.1")
                .text(0x00281050, "DS", "1200")
                .text(0x00281051, "DS", "3000")
                .file();

        var before = open(file);
        var after = open(deidentified(file));

        assertThat(after.header().spacing()).isEqualTo(before.header().spacing());
        assertThat(after.header().grey()).isEqualTo(before.header().grey());
        assertThat(after.header().raster()).isEqualTo(before.header().raster());
        assertThat(after.stored(1)).isEqualTo(before.stored(1));
        assertThat(after.header().uids().sopClass())
                .isEqualTo(before.header().uids().sopClass());
    }

    @Test
    void whatOneExportNamesIsNamedTheSameInItAndInNoOther() throws Exception {
        var first = new TinyDicom().text(0x00080018, "UI", "2.25.71").file();
        var second = new TinyDicom().text(0x00080018, "UI", "2.25.72").file();
        var names = new Pseudonyms();

        var one = open(written(first, names)).header().uids();
        var two = open(written(second, names)).header().uids();
        var other = open(written(first, new Pseudonyms())).header().uids();

        assertThat(one.study()).isEqualTo(two.study()).startsWith("2.25.").isNotEqualTo(other.study());
        assertThat(one.sopInstance()).isNotEqualTo(two.sopInstance()).isNotEqualTo("2.25.71");
        assertThat(names.uid("1.2.840.10008.1.4.1.1")).as("of the standard").isEqualTo("1.2.840.10008.1.4.1.1");
        assertThat(names.uid("1.2.840.10008.8103059999")).doesNotContain("8103059999");
    }

    @Test
    void saysThatItWasDoneAndHow() throws Exception {
        var bare = deidentified(personal(StandardCharsets.UTF_8).file());

        var said = open(bare).values(Set.of(0x00120062, 0x00280303));
        assertThat(said.text(0x00120062)).contains("YES");
        assertThat(said.text(0x00280303)).contains("REMOVED");
        assertThat(holds(bare, "113100".getBytes(StandardCharsets.US_ASCII))).isTrue();
    }

    @Test
    void aFieldOfTheListWithSomethingElseInItIsEmptied() throws Exception {
        var bare = deidentified(new TinyDicom()
                .text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\PRIMERNA")
                .text(0x00180015, "CS", "PRIMERNA V")
                .text(0x00180060, "DS", "8103059999")
                .text(0x00200013, "IS", "810305999")
                .bytes(0x00082218, "SQ", coded("8103059999", "SCT", "Примерна"))
                .file());

        for (var word : List.of("PRIMERNA", "8103059999", "810305999", "Примерна")) {
            assertThat(holds(bare, word.getBytes(StandardCharsets.UTF_8)))
                    .as(word)
                    .isFalse();
        }
        assertThat(holds(bare, "ORIGINAL\\PRIMARY".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
    }

    @Test
    void whatADirectoryTellsOfItIsNoMoreThanTheFileDoes() throws Exception {
        var odd = Deidentified.of(
                open(new TinyDicom()
                        .text(0x00080060, "CS", "PRIMER")
                        .text(0x00200013, "IS", "810305999")
                        .file()),
                new Pseudonyms());
        var plain =
                Deidentified.of(open(new TinyDicom().text(0x00200013, "IS", "7").file()), new Pseudonyms());

        assertThat(odd.modality()).isEmpty();
        assertThat(odd.number()).isNull();
        assertThat(plain.modality()).isEqualTo("PX");
        assertThat(plain.number()).isEqualTo(7);
    }

    @Test
    void aKnownCodeStaysAndItsMeaningIsTheCode() throws Exception {
        var bare = deidentified(new TinyDicom()
                .bytes(0x00082218, "SQ", coded("T-D1213", "SRT", "Челюст на Вяра"))
                .file());

        assertThat(holds(bare, "T-D1213".getBytes(StandardCharsets.US_ASCII))).isTrue();
        assertThat(holds(bare, "Вяра".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void whatProgramsWriteBesideAPackedPictureGoesAndThePictureStays() throws Exception {
        var jpeg = new byte[] {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            10,
            'P',
            'R',
            'I',
            'M',
            'E',
            'R',
            'N',
            'A',
            (byte) 0xFF,
            (byte) 0xFE,
            0,
            6,
            'V',
            'Y',
            'R',
            'A',
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            4,
            7,
            7,
            (byte) 0xFF,
            (byte) 0xDA,
            0,
            4,
            1,
            1,
            5,
            (byte) 0xFF,
            0,
            6,
            (byte) 0xFF,
            (byte) 0xD9,
            'V',
            'Y',
            'R',
            'A'
        };

        assertThat(BareStream.of(jpeg, TransferSyntax.Packing.JPEG)).isEqualTo(new byte[] {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            4,
            7,
            7,
            (byte) 0xFF,
            (byte) 0xDA,
            0,
            4,
            1,
            1,
            5,
            (byte) 0xFF,
            0,
            6,
            (byte) 0xFF,
            (byte) 0xD9
        });
        assertThatThrownBy(() -> BareStream.of(Arrays.copyOf(jpeg, 30), TransferSyntax.Packing.JPEG))
                .isInstanceOf(UnreadablePixelsException.class);
    }

    @Test
    void everyKindOfPictureKeepsItsPixelsAndIsAPictureAgain() throws Exception {
        var fuzz = new Fuzz();
        int pictures = 0;
        for (int i = 0; i < fuzz.samples(); i++) {
            if (!(DicomValidator.judge(Source.of(fuzz.sample(i))) instanceof Verdict.Accepted(var before))) {
                continue;
            }
            boolean turned = before.header().syntax().isBigEndian();
            if (turned && before.header().raster().bitsAllocated() == Byte.SIZE || !before.isDecodable()) {
                continue;
            }
            var after = open(deidentified(fuzz.sample(i)));
            for (int frame = 1; frame <= before.header().raster().frames(); frame++) {
                assertThat(after.plain(frame)).as("sample %d", i).isEqualTo(before.plain(frame));
            }
            pictures++;
        }
        assertThat(pictures).isGreaterThan(8);
    }

    /** Whatever a broken file says of itself that the validator takes, nothing of the person comes through. */
    @Test
    void brokenFilesGiveNothingAway() throws Exception {
        var sample = personal(StandardCharsets.UTF_8).nested(6).file();
        var random = new Random(7);
        int taken = 0;
        for (int i = 0; i < 3_000; i++) {
            var broken = Fuzz.scratched(sample, random.nextLong());
            if (!(DicomValidator.judge(Source.of(broken)) instanceof Verdict.Accepted(var file))) {
                continue;
            }
            taken++;
            var out = new ByteArrayOutputStream();
            try {
                Deidentified.of(file, new Pseudonyms()).write(out);
            } catch (UnreadablePixelsException _) {
                continue;
            }
            assertThat(holds(out.toByteArray(), "Примерна".getBytes(StandardCharsets.UTF_8)))
                    .as("%d", i)
                    .isFalse();
            assertThat(holds(out.toByteArray(), "8103059999".getBytes(StandardCharsets.UTF_8)))
                    .as("%d", i)
                    .isFalse();
        }
        assertThat(taken).isGreaterThan(300);
    }

    @Test
    void whetherNamesMayStandInThePixelsIsToldByTheUnitAndDoubtedWhereItSaysNothing() throws Exception {
        assertThat(BurnedIn.of(open(new TinyDicom().file()))).isEqualTo(BurnedIn.MAYBE);
        assertThat(BurnedIn.of(open(new TinyDicom().text(0x00280301, "CS", "NO").file())))
                .isEqualTo(BurnedIn.NO);
        assertThat(BurnedIn.of(
                        open(new TinyDicom().text(0x00280301, "CS", "YES").file())))
                .isEqualTo(BurnedIn.YES);
        assertThat(BurnedIn.of(open(new TinyDicom()
                        .text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.7")
                        .text(0x00280301, "CS", "NO")
                        .file())))
                .as("captured")
                .isEqualTo(BurnedIn.MAYBE);
        assertThat(BurnedIn.of(open(new TinyDicom()
                        .text(0x00280301, "CS", "NO")
                        .number(0x60000102, 12)
                        .file())))
                .as("drawn into the pixels' unused bits")
                .isEqualTo(BurnedIn.YES);
    }

    /** A picture that tells of its person wherever it can, by elements of every kind. */
    static TinyDicom personal(Charset letters) {
        return new TinyDicom()
                .text(0x00080018, "UI", "2.25.1234567")
                .text(0x00080020, "DA", "21250305")
                .text(0x0008002A, "DT", "21250305093000")
                .text(0x00080050, "SH", "8103059999")
                .bytes(0x00080080, "LO", "Лаборатория".getBytes(letters))
                .bytes(0x00080090, "PN", NAME.getBytes(letters))
                .text(0x00081010, "SH", "STATION-7")
                .bytes(0x00081030, "LO", NAME.getBytes(letters))
                .bytes(0x00081070, "PN", "Оператор".getBytes(letters))
                .bytes(0x00081140, "SQ", item(element(0x00104000, "LT", NAME.getBytes(letters))))
                .bytes(0x00090010, "LO", NAME.getBytes(letters))
                .bytes(0x00091001, "SQ", item(element(0x00100010, "PN", NAME.getBytes(letters))))
                .bytes(0x00100010, "PN", NAME.getBytes(letters))
                .text(0x00100020, "LO", "8103059999")
                .text(0x00100030, "DA", "21250305")
                .text(0x00102154, "SH", "+359888123456")
                .bytes(0x00104000, "LT", "бележка".getBytes(letters))
                .text(0x00181000, "LO", "UNIT_AE")
                .text(0x00200052, "UI", "1.3.6.1.4.1.9590.77")
                .bytes(0x00204000, "LT", "бележка".getBytes(letters))
                .bytes(0x00400275, "SQ", item(element(0x00400007, "LO", NAME.getBytes(letters))))
                .bytes(0x50003000, "OW", NAME.getBytes(letters))
                .bytes(0x60003000, "OW", NAME.getBytes(letters))
                .bytes(0x7FE10010, "LO", NAME.getBytes(letters))
                .bytes(0xFFFCFFFC, "OW", NAME.getBytes(letters));
    }

    static byte[] coded(String value, String scheme, String meaning) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(element(0x00080100, "SH", value.getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(element(0x00080102, "SH", scheme.getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(element(0x00080104, "LO", meaning.getBytes(StandardCharsets.UTF_8)));
        return item(out.toByteArray());
    }

    static byte[] element(int tag, String vr, byte[] value) {
        var padded = Arrays.copyOf(value, value.length + value.length % 2);
        return TinyDicom.element(tag, vr, padded.length, padded);
    }

    static byte[] item(byte[] inside) {
        var out = new ElementWriter();
        out.mark(Tag.ITEM, inside.length);
        out.add(inside);
        return out.bytes();
    }

    static byte[] deidentified(byte[] file) throws IOException {
        return written(file, new Pseudonyms());
    }

    static byte[] written(byte[] file, Pseudonyms names) throws IOException {
        var out = new ByteArrayOutputStream();
        var made = Deidentified.of(open(file), names);
        made.write(out);
        assertThat(out.size()).isEqualTo((int) made.length());
        return out.toByteArray();
    }

    static DicomFile open(byte[] file) {
        return ((Verdict.Accepted) DicomValidator.judge(Source.of(file))).file();
    }

    static boolean holds(byte[] file, byte[] word) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(new String(word, StandardCharsets.ISO_8859_1));
    }
}
