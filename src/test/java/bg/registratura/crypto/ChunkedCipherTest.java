package bg.registratura.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedCipherTest {

    static final int CHUNK = 64 * 1024;

    @TempDir
    Path directory;

    ChunkedCipher cipher;

    @BeforeEach
    void keys() {
        cipher = new ChunkedCipher(new Keyring(directory, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 200_000})
    void givesBackWhatWasSealed(int size) throws IOException {
        var file = seal(bytes(size), "instance:a");

        try (var opened = cipher.open(file, "instance:a")) {
            assertThat(opened.length()).isEqualTo(size);
            assertThat(opened.stream().readAllBytes()).isEqualTo(bytes(size));
        }
    }

    @Test
    void readsAnyPartWithoutTheRest() throws IOException {
        var plain = bytes(300_000);
        var part = new byte[70_000];

        try (var opened = cipher.open(seal(plain, "instance:a"), "instance:a")) {
            opened.read(CHUNK - 10L, part, 0, part.length);
            assertThat(part).isEqualTo(Arrays.copyOfRange(plain, CHUNK - 10, CHUNK - 10 + part.length));
            assertThatThrownBy(() -> opened.read(plain.length - 5L, part, 0, 6)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void noPlainByteStandsInTheFile() throws IOException {
        var sealed = Files.readAllBytes(seal(new byte[100_000], "instance:a"));

        assertThat(Arrays.equals(sealed, 2000, 3000, new byte[1000], 0, 1000)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 5000, CHUNK, CHUNK + 16})
    void refusesAFileThatWasCut(int missing) throws IOException {
        var file = seal(bytes(3 * CHUNK), "instance:a");
        var sealed = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(sealed, sealed.length - missing));

        assertRefused(file, "instance:a");
    }

    @Test
    void refusesChunksInAnotherOrder() throws IOException {
        var file = seal(bytes(4 * CHUNK), "instance:a");
        var sealed = Files.readAllBytes(file);
        int start = sealed.length - 4 * (CHUNK + 16);
        var first = Arrays.copyOfRange(sealed, start, start + CHUNK + 16);
        System.arraycopy(sealed, start + CHUNK + 16, sealed, start, CHUNK + 16);
        System.arraycopy(first, 0, sealed, start + CHUNK + 16, CHUNK + 16);
        Files.write(file, sealed);

        assertRefused(file, "instance:a");
    }

    @Test
    void refusesEveryChangedByte() throws IOException {
        var file = seal(bytes(100), "instance:a");
        var sealed = Files.readAllBytes(file);
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            Files.write(file, sealed);
            assertRefused(file, "instance:a");
            sealed[i] ^= 1;
        }
    }

    @Test
    void refusesAFileInThePlaceOfAnother() throws IOException {
        assertRefused(seal(bytes(100), "instance:a"), "instance:b");
    }

    @Test
    void refusesWhatWasNeverSealed() throws IOException {
        assertRefused(Files.write(directory.resolve("x"), bytes(5)), "instance:a");
        assertRefused(Files.write(directory.resolve("x"), bytes(500)), "instance:a");
    }

    void assertRefused(Path file, String context) {
        assertThatThrownBy(() -> {
                    try (var opened = cipher.open(file, context)) {
                        opened.stream().readAllBytes();
                    }
                })
                .isInstanceOf(TamperedException.class);
    }

    Path seal(byte[] plain, String context) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = cipher.seal(out, context)) {
            sealing.write(plain);
        }
        return Files.write(directory.resolve("sealed"), out.toByteArray());
    }

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
