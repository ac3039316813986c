package bg.registratura.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The directory of a disc, gone through by the places it points to. */
class DirectoryWriterTest {

    static final int FIRST_KEY = 8;
    static final int NEXT = FIRST_KEY + 8;
    static final int LOWER = FIRST_KEY + 12 + 10 + 8;
    static final int TYPE = FIRST_KEY + 12 + 10 + 12 + 8;

    ByteBuffer file;

    @Test
    void everyRecordIsFoundByThePlacesAndEveryFileStandsInIt() throws IOException {
        var bytes = DirectoryWriter.write("2.25.7", "REGISTRATURA", List.of(patient("10482"), patient("10483")));
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

        int first = number(bytes, 0x1200);
        var seen = new ArrayList<String>();
        follow(first, 0, seen);

        assertThat(seen)
                .containsExactly(
                        "PATIENT",
                        " STUDY",
                        "  SERIES",
                        "   IMAGE",
                        "   IMAGE",
                        "  SERIES",
                        "   IMAGE",
                        "PATIENT",
                        " STUDY",
                        "  SERIES",
                        "   IMAGE",
                        "   IMAGE",
                        "  SERIES",
                        "   IMAGE");
        assertThat(type(number(bytes, 0x1202))).as("the last of the root").isEqualTo("PATIENT");
        assertThat(DiscDirectory.read(bytes).orElseThrow().files())
                .hasSize(6)
                .startsWith(new DiscDirectory.Listed("DICOM/ST000001/SE000001/IM000001", "2.25.10482.1"));
    }

    @Test
    void aDirectoryOfNothingPointsNowhere() throws IOException {
        var bytes = DirectoryWriter.write("2.25.7", "REGISTRATURA", List.of());

        assertThat(number(bytes, 0x1200)).isZero();
        assertThat(DiscDirectory.read(bytes).orElseThrow().files()).isEmpty();
    }

    @Test
    void whatTheObjectsDoNotSayIsSaidAllTheSame() throws IOException {
        var file = (Verdict.Accepted) DicomValidator.judge(Source.of(new TinyDicom()
                .text(0x00080005, "CS", "ISO_IR 100")
                .bytes(0x00100010, "PN", "Примерна^Вяра".getBytes("windows-1251"))
                .file()));

        var said = MediaKeys.of(file.file()).orElse("3", "21250305", "2");

        assertThat(said).isEqualTo(new MediaKeys("Примерна^Вяра", "NOID3", "3", "21250305", "000000", "", "", "2"));
    }

    static MediaRecord patient(String number) {
        var said = new MediaKeys("Примерна^Вяра", number, "1", "21250305", "093000", "", "", "1");
        var patient = MediaRecord.patient("Примерна^Вяра", number);
        var study = MediaRecord.study("2.25." + number, said);
        patient.add(study);
        for (int series = 1; series <= 2; series++) {
            var record = MediaRecord.series("2.25." + number + "." + series, "PX", Integer.toString(series));
            study.add(record);
            for (int image = 1; image <= 3 - series; image++) {
                record.add(MediaRecord.image(
                        "DICOM/ST000001/SE%06d/IM%06d".formatted(series, image),
                        "1.2.840.10008.5.1.4.1.1.1.1",
                        "2.25." + number + "." + image,
                        TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid(),
                        image));
            }
        }
        return patient;
    }

    void follow(int place, int depth, List<String> seen) {
        for (int at = place; at != 0; at = file.getInt(at + NEXT)) {
            assertThat(file.getInt(at)).as("an item at %d", at).isEqualTo(0xE000FFFE);
            seen.add(" ".repeat(depth) + type(at));
            follow(file.getInt(at + LOWER), depth + 1, seen);
        }
    }

    String type(int at) {
        int length = file.getShort(at + TYPE - 2);
        return new String(file.array(), at + TYPE, length, StandardCharsets.US_ASCII).strip();
    }

    /** A number of the group 0004 at the top. */
    static int number(byte[] bytes, int element) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 132; i < bytes.length - 12; i++) {
            if (in.getShort(i) == 4 && in.getShort(i + 2) == (short) element && bytes[i + 4] == 'U') {
                return in.getInt(i + 8);
            }
        }
        throw new AssertionError("no such element");
    }
}
