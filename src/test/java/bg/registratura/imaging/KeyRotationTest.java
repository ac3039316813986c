package bg.registratura.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.TestClock;
import bg.registratura.crypto.TamperedException;
import bg.registratura.crypto.TestKeys;
import bg.registratura.crypto.TestKeys.Interrupted;
import bg.registratura.crypto.TestSealingKey;
import bg.registratura.imaging.ImageStore.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {

    static final int HEADER = 6 + 61;

    @TempDir
    Path data;

    final List<UUID> kept = new ArrayList<>();
    byte[] column;
    X509Certificate seal;

    @BeforeEach
    void house() throws IOException {
        var keys = new TestKeys(data);
        var store = new ImageStore(data, keys.files());
        for (int n = 0; n < 3; n++) {
            var id = UUID.randomUUID();
            store.keep(store.stage(id, new ByteArrayInputStream(picture(n))));
            store.putBeside(id, Part.PREVIEW, picture(n));
            if (n > 0) {
                store.shelve(id);
            }
            kept.add(id);
        }
        column = keys.columns().seal("Примерна", "row");
        seal = TestSealingKey.keysIn(data)
                .make("Лаборатория", "", TestClock.START)
                .certificate();
    }

    @Test
    void theKeysAreNewAndNoPixelIsTouched() throws IOException {
        var before = files();
        var masterBefore = Files.readAllBytes(data.resolve("keys/master.key"));

        assertThat(RotateKeys.rotate(data, TestKeys.rotation(data, Integer.MAX_VALUE)))
                .contains("6 files");

        everythingOpens();
        var after = files();
        for (int n = 0; n < before.size(); n++) {
            assertThat(after.get(n)).isNotEqualTo(before.get(n));
            assertThat(Arrays.copyOfRange(after.get(n), HEADER, after.get(n).length))
                    .isEqualTo(Arrays.copyOfRange(before.get(n), HEADER, before.get(n).length));
        }
        assertThat(data.resolve("keys/master.key.old")).hasBinaryContent(masterBefore);
        assertThat(new TestKeys(data).rotated()).isPresent();
        assertThat(data.resolve("keys/next")).doesNotExist();
    }

    @Test
    void theOldKeyOpensNothingAnyMoreAndMayGo() throws IOException {
        RotateKeys.rotate(data, TestKeys.rotation(data, Integer.MAX_VALUE));
        var old = Files.readAllBytes(data.resolve("keys/master.key.old"));
        Files.delete(data.resolve("keys/master.key.old"));
        everythingOpens();

        Files.write(data.resolve("keys/master.key"), old);
        assertThatThrownBy(() -> new TestKeys(data)).isInstanceOf(TamperedException.class);
    }

    /** Interrupted after each step there is, and taken up again. */
    @Test
    void whereverItIsInterruptedItIsTakenUp() throws IOException {
        int interrupted = 0;
        for (int steps = 1; isInterrupted(steps); steps++) {
            interrupted++;
            if (Files.exists(data.resolve("keys/next/ready"))) {
                assertThatThrownBy(() -> new TestKeys(data)).hasMessageContaining("rotate-keys");
            } else {
                everythingOpens();
            }
            RotateKeys.rotate(data, TestKeys.rotation(data, Integer.MAX_VALUE));
            everythingOpens();
        }
        assertThat(interrupted).isGreaterThan(12);
    }

    @Test
    void aSecondChangeIsLikeTheFirst() throws IOException {
        RotateKeys.rotate(data, TestKeys.rotation(data, Integer.MAX_VALUE));
        RotateKeys.rotate(data, TestKeys.rotation(data, Integer.MAX_VALUE));

        everythingOpens();
    }

    private boolean isInterrupted(int steps) throws IOException {
        try {
            RotateKeys.rotate(data, TestKeys.rotation(data, steps));
            return false;
        } catch (Interrupted e) {
            return true;
        }
    }

    private void everythingOpens() throws IOException {
        var keys = new TestKeys(data);
        var store = new ImageStore(data, keys.files());
        for (int n = 0; n < kept.size(); n++) {
            for (var part : List.of(Part.ORIGINAL, Part.PREVIEW)) {
                try (var in = store.open(kept.get(n), part).stream()) {
                    assertThat(in.readAllBytes()).isEqualTo(picture(n));
                }
            }
        }
        assertThat(keys.columns().open(column, "row")).isEqualTo("Примерна");
        assertThat(keys.signsTheLog()).isTrue();
        assertThat(TestSealingKey.keysIn(data).find())
                .hasValueSatisfying(key -> assertThat(key.certificate()).isEqualTo(seal));
    }

    private List<byte[]> files() throws IOException {
        try (var files = Files.walk(data.resolve("images"))) {
            var all = new ArrayList<byte[]>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
            return all;
        }
    }

    private static byte[] picture(int n) {
        var bytes = new byte[100_000 + n];
        Arrays.fill(bytes, (byte) n);
        return bytes;
    }
}
