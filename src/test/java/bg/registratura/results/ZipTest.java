package bg.registratura.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 5);

    @TempDir
    Path place;

    @Test
    void isOpenedByWhoeverReadsItFromItsEnd() throws Exception {
        var zip = new Zip(
                List.of(WrittenPart.of("A.TXT", "one"), WrittenPart.of("D/ПЪТ.TXT", "")), LocalDate.of(1900, 2, 3));

        try (var read = new ZipFile(written(zip).toFile())) {
            assertThat(read.stream().map(Object::toString)).containsExactly("A.TXT", "D/ПЪТ.TXT");
            assertThat(read.getInputStream(read.getEntry("A.TXT")).readAllBytes())
                    .asString()
                    .isEqualTo("one");
            assertThat(read.getEntry("A.TXT").getTimeLocal().getYear()).isEqualTo(1980);
        }
    }

    @Test
    void holdsMoreFilesThanTheOldFormKnows() throws Exception {
        var many = IntStream.range(0, 70_000)
                .mapToObj(i -> (ZipPart) WrittenPart.of("F" + i, Integer.toString(i)))
                .toList();

        try (var read = new ZipFile(written(new Zip(many, DAY)).toFile())) {
            assertThat(read.size()).isEqualTo(70_000);
            assertThat(read.getInputStream(read.getEntry("F69999")).readAllBytes())
                    .asString()
                    .isEqualTo("69999");
        }
    }

    /** Three files of two gigabytes that nobody writes: the end of the ZIP is asked for, and stands where it is said to. */
    @Test
    void reachesBeyondFourGigabytesAndItsEndIsGivenWithoutThem() throws Exception {
        var written = new AtomicLong();
        var large = IntStream.range(0, 3)
                .mapToObj(i -> (ZipPart) new Nothing("F" + i, 2L << 30, written))
                .toList();
        var zip = new Zip(large, DAY);
        var end = new ByteArrayOutputStream();

        zip.write(new ByteRange(zip.length() - 22 - 20 - 56 - 3 * 48 - 12, zip.length()), end, _ -> {});

        assertThat(zip.length()).isGreaterThan(6L << 30);
        assertThat(written).hasValue(0);
        var bytes = ByteBuffer.wrap(end.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getInt(0)).as("the first entry of the directory").isEqualTo(0x02014B50);
        assertThat(bytes.getLong(3 * 48 + 4)).as("where the third file begins").isEqualTo(2 * ((2L << 30) + 32));
        assertThat(bytes.getInt(3 * 48 + 12)).as("the end of a ZIP64").isEqualTo(0x06064B50);
        assertThat(bytes.getLong(3 * 48 + 12 + 48))
                .as("where the directory begins")
                .isEqualTo(3 * ((2L << 30) + 32));
    }

    @Test
    void ofALargeFileOnlyWhatIsAskedForIsRead() throws Exception {
        var written = new AtomicLong();
        var zip = new Zip(List.of(new Nothing("F", 2L << 30, written)), DAY);

        zip.write(new ByteRange(1L << 30, (1L << 30) + 500), OutputStream.nullOutputStream(), _ -> {});

        assertThat(written).hasValue(500);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 1000",
        "bytes=10-, 10, 1000",
        "bytes=10-19, 10, 20",
        "bytes=990-5000, 990, 1000",
        "bytes=-5, 995, 1000",
        "bytes=-5000, 0, 1000",
        "bytes=9-3, 0, 1000",
        "'bytes=1-2,5-6', 0, 1000",
        "bytes=-, 0, 1000",
        "lines=1-2, 0, 1000",
        "bytes=99999999999999999999-, 0, 1000",
        ", 0, 1000"
    })
    void aRangeIsOnePartOrEverything(String header, long from, long until) {
        assertThat(ByteRange.asked(header, 1000)).isEqualTo(new ByteRange(from, until));
    }

    @Test
    void aRangeThatBeginsBeyondTheEndHoldsNothing() {
        assertThat(ByteRange.asked("bytes=1000-", 1000).isEmpty()).isTrue();
        assertThat(ByteRange.asked("bytes=-0", 1000).isEmpty()).isTrue();
    }

    Path written(Zip zip) throws IOException {
        var file = place.resolve("a.zip");
        try (var out = Files.newOutputStream(file)) {
            zip.write(ByteRange.all(zip.length()), new BufferedOutputStream(out), _ -> {});
        }
        assertThat(Files.size(file)).isEqualTo(zip.length());
        return file;
    }

    /** A file of zeros, of which is counted what was asked for. */
    record Nothing(String name, long length, AtomicLong written) implements ZipPart {

        @Override
        public long crc32() {
            return 0;
        }

        @Override
        public void write(long from, long until, OutputStream out) throws IOException {
            written.addAndGet(until - from);
            out.write(new byte[(int) (until - from)]);
        }
    }
}
