package bg.registratura.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a file says beside its pixels, in the DICOM JSON model. */
class DicomJsonTest {

    static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void cyrillicStaysWhatItIsHoweverItWasWritten() throws IOException {
        var windows = "Примерна^Вяра".getBytes(Charset.forName("windows-1251"));
        for (var file : new TinyDicom[] {
            new TinyDicom().text(0x00100010, "PN", "Примерна^Вяра"),
            new TinyDicom().text(0x00080005, "CS", "ISO_IR 100").bytes(0x00100010, "PN", windows),
            new TinyDicom()
                    .text(0x00080005, "CS", "ISO_IR 144")
                    .bytes(0x00100010, "PN", "Примерна^Вяра".getBytes(Charset.forName("ISO-8859-5")))
        }) {
            var told = told(file);
            assertThat(told.at("/00100010/Value/0/Alphabetic").asString("")).isEqualTo("Примерна^Вяра");
            assertThat(told.at("/00100010/vr").asString("")).isEqualTo("PN");
            assertThat(told.at("/00080005/Value/0").asString("")).isEqualTo("ISO_IR 192");
        }
    }

    @Test
    void aNameHasThreeGroups() throws IOException {
        var told = told(new TinyDicom().text(0x00100010, "PN", "Yamada^Tarou=山田^太郎=やまだ^たろう"));

        assertThat(told.at("/00100010/Value/0").toString())
                .isEqualTo("{\"Alphabetic\":\"Yamada^Tarou\",\"Ideographic\":\"山田^太郎\",\"Phonetic\":\"やまだ^たろう\"}");
    }

    @Test
    void numbersAreNumbersAndWhatIsNoneStaysText() throws IOException {
        var told = told(new TinyDicom()
                .text(0x00200013, "IS", "7")
                .text(0x00180050, "DS", "0.5\\1e2\\\\x")
                .text(0x00180060, "DS", "1e999999999")
                .bytes(0x00189345, "FD", real(1.5, Double.NaN, Double.POSITIVE_INFINITY))
                .bytes(0x00280009, "AT", new byte[] {0x18, 0, 0x63, 0x10})
                .bytes(0x00189346, "SL", new byte[] {-1, -1, -1, -1}));

        assertThat(told.at("/00200013/Value").toString()).isEqualTo("[7]");
        assertThat(told.at("/00180050/Value").toString()).isEqualTo("[0.5,100.0,null,\"x\"]");
        assertThat(told.at("/00180060/Value").toString()).isEqualTo("[\"1e999999999\"]");
        assertThat(told.at("/00189345/Value").toString()).isEqualTo("[1.5,\"NaN\",\"inf\"]");
        assertThat(told.at("/00280009/Value").toString()).isEqualTo("[\"00181063\"]");
        assertThat(told.at("/00189346/Value").toString()).isEqualTo("[-1]");
    }

    @Test
    void emptyElementsHaveNoValueAndNoGroupLengthIsTold() throws IOException {
        var told = told(new TinyDicom().text(0x00080090, "PN", "").text(0x00100000, "UL", "abcd"));

        assertThat(told.path("00080090").toString()).isEqualTo("{\"vr\":\"PN\"}");
        assertThat(told.has("00100000")).isFalse();
        assertThat(told.has("00020010")).isFalse();
    }

    @Test
    void shortBytesStandInlineAndLongOnesApart() throws IOException {
        var file = new TinyDicom().bytes(0x00091001, "OB", new byte[] {1, 2}).bytes(0x00091002, "OB", new byte[4_000]);
        var told = told(file);

        assertThat(told.at("/00091001/InlineBinary").asString("")).isEqualTo("AQI=");
        assertThat(told.at("/00091002/BulkDataURI").asString("")).matches("bulk/\\d+-4000");
        assertThat(told.at("/7FE00010/BulkDataURI").asString("")).isEqualTo("bulk/pixels");
        var place = told.at("/00091002/BulkDataURI").asString("").split("[/-]");
        var part = opened(file).part(Long.parseLong(place[1]), 4_000).orElseThrow();
        assertThat(part.readAllBytes()).isEqualTo(new byte[4_000]);
        assertThat(opened(file).part(200, Long.MAX_VALUE)).isEmpty();
        assertThat(opened(file).part(0, 4)).isEmpty();
    }

    @Test
    void sequencesHoldObjects() throws IOException {
        var told = told(new TinyDicom().nested(3));

        assertThat(told.at("/00081140/vr").asString("")).isEqualTo("SQ");
        assertThat(told.at("/00081140/Value/0/00081140/Value/0/00081140/vr").asString(""))
                .isEqualTo("SQ");
    }

    @Test
    void onlyWhatIsWantedIsTold() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(out)) {
            new DicomJson(opened(new TinyDicom().nested(2)), json, "bulk")
                    .write(Set.of(0x00080060, 0x0020000D)::contains);
        }
        assertThat(JSON.readTree(out.toByteArray()).propertyNames())
                .containsExactly("00080005", "00080060", "0020000D");
    }

    static JsonNode told(TinyDicom file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(out)) {
            new DicomJson(opened(file), json, "bulk").write(_ -> true);
        }
        return JSON.readTree(out.toByteArray());
    }

    static DicomFile opened(TinyDicom file) {
        return ((Verdict.Accepted) DicomValidator.judge(Source.of(file.file()))).file();
    }

    static byte[] real(double... values) {
        var bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }
}
