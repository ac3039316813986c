package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Leftovers;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.identity.Checked;
import bg.registratura.language.Languages;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A sheet that was handed over")
class LeavesNothingTest {

    static final int COLLECTIONS = 8;

    @TempDir
    Path place;

    @Autowired
    SheetDesk desk;

    @Autowired
    Handovers handovers;

    @Autowired
    FlywayConnectionDetails owner;

    @Value("${registratura.data}")
    Path data;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @Quality({7, 11, 12})
    @DisplayName("left its secret on paper alone: not in the database, a file, a line of the log or the memory")
    void leftItsSecretOnPaperAlone(CapturedOutput console) throws IOException {
        var began = Files.getLastModifiedTime(Files.createFile(place.resolve("began")));
        var needles = Needles.masked(found(print(), "(\\d{3}\\s+){6}\\d{3}"));

        assertThat(collectionsUntilGone(needles)).as("memory").isLessThan(COLLECTIONS);
        assertThat(needles.in(new Leftovers(owner, data).tables().getBytes(StandardCharsets.UTF_8)))
                .as("tables")
                .isFalse();
        assertThat(needles.in(console.getAll().getBytes(StandardCharsets.UTF_8)))
                .as("log")
                .isFalse();
        assertThat(Stream.concat(new Leftovers(owner, data).files().stream(), temporary().stream())
                        .filter(file -> changedSince(file, began.toMillis())))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(needles.in(file)).as(file.toString()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    @DisplayName("would be found in any spelling, so that nothing found means nothing there")
    void wouldBeFound(Charset charset) {
        var needles = Needles.masked("012 345 678 901 234 567 890");

        assertThat(needles.in("№ 012 345 678 901 234 567 890.".getBytes(charset)))
                .isTrue();
        assertThat(needles.in("№ 012345678901234567890".getBytes(charset))).isTrue();
        assertThat(needles.in("№ 012 345 678 901 234 567 891.".getBytes(charset)))
                .isFalse();
    }

    @Test
    @Quality(12)
    @DisplayName("says nothing of its secret in its title, its properties or its code, which leads to the door alone")
    void saysNothingBesideItsWords() throws Exception {
        var sheet = print();
        var secret = found(sheet, "(\\d{3}\\s+){6}\\d{3}").replaceAll("\\s", "");
        try (var pdf = Loader.loadPDF(sheet)) {
            var properties = new StringBuilder();
            var about = pdf.getDocumentInformation();
            about.getMetadataKeys().forEach(key -> properties.append(about.getPropertyStringValue(key)));
            properties.append(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
            assertThat(properties.toString().replaceAll("\\s", "")).isNotEmpty().doesNotContain(secret);

            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
            var codes = new GenericMultipleBarcodeReader(new MultiFormatReader())
                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)));
            assertThat(codes).extracting(code -> code.getText()).allMatch(text -> text.matches("https://\\S+/enter"));
        }
    }

    /**
     * What drew the small pictures has a finalizer, and so is gone with the second collection at the earliest. They are
     * counted, not timed: one dump of a heap full of other tests takes as long as the machine likes.
     */
    int collectionsUntilGone(Needles needles) throws IOException {
        int collections = 1;
        while (collections < COLLECTIONS && holds(needles)) {
            collections++;
        }
        return collections;
    }

    boolean holds(Needles needles) throws IOException {
        var heap = place.resolve("all.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(heap.toString(), true);
        try {
            return needles.in(heap);
        } finally {
            Files.delete(heap);
        }
    }

    byte[] print() {
        var patient = desk.somebody();
        var recipient = new Recipient("Вяра Примерна", "клиентски № 1", patient.value(), Recipient.Kind.PATIENT);
        var check = desk.look(new Checked.OfPatient(patient));
        return ((Handover.Ready) handovers.handOver(check, recipient, Languages.BULGARIAN)).sheet();
    }

    static String found(byte[] sheet, String pattern) throws IOException {
        try (var pdf = Loader.loadPDF(sheet)) {
            var matcher = Pattern.compile(pattern).matcher(new PDFTextStripper().getText(pdf));
            assertThat(matcher.find()).isTrue();
            return matcher.group();
        }
    }

    List<Path> temporary() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 1)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    static boolean changedSince(Path file, long moment) {
        try {
            return Files.getLastModifiedTime(file).toMillis() >= moment;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is searched for, held so that it does not find itself. */
    record Needles(List<byte[]> masked) {

        static final byte MASK = 0x5a;
        static final int CHUNK = 1 << 20;
        static final int LONGEST = 256;

        static Needles masked(String printed) {
            var digits = printed.replaceAll("\\s", "");
            var grouped = digits.replaceAll("(\\d{3})(?=\\d)", "$1 ");
            var bytes = digits.getBytes(StandardCharsets.US_ASCII);
            return new Needles(Stream.of(
                            digits,
                            grouped,
                            grouped.replace(' ', '\u00a0'),
                            Base64.getEncoder().withoutPadding().encodeToString(bytes),
                            HexFormat.of().formatHex(bytes))
                    .flatMap(form -> Stream.<Charset>of(
                                    StandardCharsets.UTF_8,
                                    StandardCharsets.ISO_8859_1,
                                    StandardCharsets.UTF_16BE,
                                    StandardCharsets.UTF_16LE)
                            .map(form::getBytes))
                    .map(Needles::mask)
                    .toList());
        }

        static byte[] mask(byte[] plain) {
            var masked = new byte[plain.length];
            for (int i = 0; i < plain.length; i++) {
                masked[i] = (byte) (plain[i] ^ MASK);
            }
            Arrays.fill(plain, (byte) 0);
            return masked;
        }

        boolean in(Path file) {
            try (var stream = Files.newInputStream(file)) {
                var window = new byte[LONGEST + CHUNK];
                int kept = 0;
                for (int read = stream.readNBytes(window, kept, CHUNK);
                        read > 0;
                        read = stream.readNBytes(window, kept, CHUNK)) {
                    if (in(Arrays.copyOf(window, kept + read))) {
                        return true;
                    }
                    int tail = Math.min(LONGEST, kept + read);
                    System.arraycopy(window, kept + read - tail, window, 0, tail);
                    kept = tail;
                }
                return false;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        boolean in(byte[] hay) {
            var beginnings = new BitSet(1 << Short.SIZE);
            masked.forEach(needle -> beginnings.set(pair(needle, 0)));
            for (int at = 0; at + 1 < hay.length; at++) {
                if (beginnings.get(pair(hay, at) ^ (MASK << Byte.SIZE | MASK)) && startsAt(hay, at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean startsAt(byte[] hay, int at) {
            return masked.stream().anyMatch(needle -> {
                int same = 0;
                while (same < needle.length && at + same < hay.length && (hay[at + same] ^ MASK) == needle[same]) {
                    same++;
                }
                return same == needle.length;
            });
        }

        private static int pair(byte[] bytes, int at) {
            return Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1]);
        }
    }
}
