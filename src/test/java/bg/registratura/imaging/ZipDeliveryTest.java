package bg.registratura.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.imaging.Given.Stop;
import bg.registratura.imaging.ZipDelivery.Bounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ZipDeliveryTest {

    static final Bounds SMALL = new Bounds(5, 4_000, 9_000, 1_000, 50);

    final Map<String, byte[]> taken = new LinkedHashMap<>();

    @Test
    void givesEachEntryOut() throws IOException {
        var zip = zip(StandardCharsets.UTF_8, Map.of("DICOM/IM1", noise(500), "DICOM/ИМ2", noise(70)));

        assertThat(read(zip, SMALL)).isNull();
        assertThat(taken).containsOnlyKeys("DICOM/IM1", "DICOM/ИМ2");
        assertThat(taken.get("DICOM/IM1")).isEqualTo(noise(500));
    }

    @Test
    void readsNamesAsTheWindowsOfThisCountryWritesThem() throws IOException {
        assertThat(read(zip(Charset.forName("IBM866"), Map.of("Снимки\\Иван.dcm", noise(5))), SMALL))
                .isNull();
        assertThat(taken).containsOnlyKeys("Снимки/Иван.dcm");
    }

    @Test
    void aNameLeadsNowhereAndIsATextForPeople() throws IOException {
        var names = Map.of("../../etc/passwd", noise(3), "/etc/shadow", noise(4), "C:\\x.dcm", noise(5));

        assertThat(read(zip(StandardCharsets.UTF_8, names), SMALL)).isNull();
        assertThat(taken).containsOnlyKeys("../../etc/passwd", "/etc/shadow", "C:/x.dcm");
    }

    @Test
    void whatIsPassedOverIsReadWithinTheSameBounds() throws IOException {
        var bomb = zip(StandardCharsets.UTF_8, Map.of("readme.txt", new byte[200_000]));

        assertThat(passOver(bomb, new Bounds(5, 1 << 20, 1 << 20, 1_000, 50))).isEqualTo(Stop.SWELLING);
        assertThat(passOver(zip(StandardCharsets.UTF_8, Map.of("a", noise(4_001))), SMALL))
                .isEqualTo(Stop.TOO_LARGE);
    }

    @Test
    void stopsWhereTheWholeIsTooMuch() throws IOException {
        var three = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 3; i++) {
            three.put("IM" + i, noise(3_500));
        }
        assertThat(read(zip(StandardCharsets.UTF_8, three), SMALL)).isEqualTo(Stop.TOO_LARGE);
        assertThat(taken).containsOnlyKeys("IM0", "IM1");
    }

    @Test
    void stopsAtTooManyEntries() throws IOException {
        var six = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 6; i++) {
            six.put("IM" + i, noise(i));
        }
        assertThat(read(zip(StandardCharsets.UTF_8, six), SMALL)).isEqualTo(Stop.TOO_MANY);
        assertThat(taken).hasSize(5);
    }

    @Test
    void tellsALockedArchiveFromADamagedOne() throws IOException {
        var zip = zip(StandardCharsets.UTF_8, Map.of("IM1", noise(300)));
        var locked = zip.clone();
        locked[6] |= 1;
        assertThat(read(locked, SMALL)).isEqualTo(Stop.LOCKED);

        var damaged = zip.clone();
        damaged[120] ^= 0x55;
        assertThat(read(damaged, SMALL)).isEqualTo(Stop.BROKEN);
        assertThat(taken).isEmpty();
    }

    @Test
    void whereverItIsCutItIsNotTakenForWhole() throws IOException {
        var two = new LinkedHashMap<String, byte[]>();
        two.put("IM1", noise(300));
        two.put("IM2", noise(300));
        var zip = zip(StandardCharsets.UTF_8, two);
        for (int length = 4; length < zip.length - 1; length++) {
            assertThat(read(Arrays.copyOf(zip, length), SMALL))
                    .as("cut at " + length)
                    .isNotNull();
        }
    }

    @Test
    void whoBreaksOffIsNoFaultOfThisHouse() throws IOException {
        var zip = zip(StandardCharsets.UTF_8, Map.of("IM1", noise(300)));
        var broken = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == 100) {
                    throw new IOException("the connection is gone");
                }
                return zip[at++];
            }
        };
        assertThat(stopped(broken, SMALL)).isEqualTo(Stop.CUT);
    }

    @Test
    void noVariantOfAnArchiveEscapes() throws IOException {
        var zip = zip(StandardCharsets.UTF_8, Map.of("IM1", noise(300), "IM2", new byte[300]));
        var random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            var broken = zip.clone();
            for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            read(broken, SMALL);
        }
    }

    @Nullable
    Stop read(byte[] zip, Bounds bounds) throws IOException {
        return stopped(new ByteArrayInputStream(zip), bounds);
    }

    @Nullable
    Stop stopped(InputStream zip, Bounds bounds) throws IOException {
        taken.clear();
        try {
            new ZipDelivery(zip, bounds).read((path, in) -> taken.put(path, in.readAllBytes()));
            return null;
        } catch (StoppedException e) {
            return e.why();
        }
    }

    @Nullable
    static Stop passOver(byte[] zip, Bounds bounds) throws IOException {
        try {
            new ZipDelivery(new ByteArrayInputStream(zip), bounds).read((path, in) -> {});
            return null;
        } catch (StoppedException e) {
            return e.why();
        }
    }

    static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, names)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
