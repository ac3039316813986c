package bg.registratura.dimse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class ProtocolFuzzTest {

    static final int VARIANTS = 20_000;
    static final Limits LIMITS =
            new Limits(1, 4096, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), 64 * 1024);

    @Test
    void nothingButTheProtocolsOwnErrorsEscapes() throws IOException {
        var session = session();
        var random = new Random(20260305);
        int whole = 0;
        try (var watch = new Watch()) {
            for (int i = 0; i < VARIANTS; i++) {
                var thrown = talk(mutated(session, random), watch);
                if (thrown == null) {
                    whole++;
                } else {
                    assertThat(thrown)
                            .as("variant %d", i)
                            .isInstanceOfAny(ProtocolException.class, EndedException.class);
                }
            }
        }
        assertThat(whole).isBetween(1, VARIANTS - 1);
    }

    @Test
    void theSessionItselfIsUnderstood() throws IOException {
        try (var watch = new Watch()) {
            assertThat(talk(session(), watch)).isNull();
        }
    }

    @Test
    void aLengthAloneTakesNoMemory() {
        for (int kind = 1; kind <= 7; kind++) {
            var head = new byte[] {(byte) kind, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
            assertThatThrownBy(() -> read(head)).isInstanceOf(ProtocolException.class);
        }
        assertThatThrownBy(() -> read(new byte[] {4, 0, 0, 0, 16, 1})).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read(new byte[] {4, 0, 0, 0, 16, 0})).isInstanceOf(EndedException.class);
        assertThatThrownBy(() -> read(new byte[] {9, 0, 0, 0, 0, 4, 0, 0, 0, 0}))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var attributes = attributes(random, 0);
            for (boolean explicit : new boolean[] {true, false}) {
                var bytes = AttributesWriter.write(attributes, explicit);
                var again = AttributesReader.read(bytes, explicit);
                assertThat(AttributesWriter.write(again, explicit)).isEqualTo(bytes);
            }
        }
    }

    @Test
    void sequencesWithoutEndAreNotFollowed() {
        var deep = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++) {
            deep.writeBytes(new byte[] {0x40, 0, 0, 1, 'S', 'Q', 0, 0, -1, -1, -1, -1});
            deep.writeBytes(new byte[] {-2, -1, 0, -32, -1, -1, -1, -1});
        }
        assertThatThrownBy(() -> AttributesReader.read(deep.toByteArray(), true))
                .isInstanceOf(ProtocolException.class);
    }

    static Throwable talk(byte[] bytes, Watch watch) {
        return catchThrowable(() -> new Association(new Wire(new Script(bytes), LIMITS, watch), house()).greet());
    }

    static House house() {
        return new House(
                new AeTitle("REGISTRATURA"),
                _ -> true,
                new Storage() {
                    @Override
                    public boolean takes(String transferSyntax) {
                        return true;
                    }

                    @Override
                    public StoreStatus store(Announced announced, InputStream file) throws IOException {
                        file.transferTo(OutputStream.nullOutputStream());
                        return StoreStatus.SUCCESS;
                    }
                },
                (_, keys) -> List.of(keys, keys),
                new Semaphore(1));
    }

    static byte[] session() throws IOException {
        var all = new ByteArrayOutputStream();
        all.writeBytes(TestUnit.greeting("REGISTRATURA", "UNIT"));
        all.writeBytes(
                TestUnit.data(1, true, true, TestUnit.command(Command.ECHO_RQ, 1, TestUnit.VERIFICATION, "", false)));
        all.writeBytes(
                TestUnit.data(3, true, true, TestUnit.command(Command.STORE_RQ, 2, TestUnit.PICTURE, "2.25.1", true)));
        all.writeBytes(TestUnit.data(3, false, false, new byte[300]));
        all.writeBytes(TestUnit.data(3, false, true, new byte[100]));
        all.writeBytes(
                TestUnit.data(5, true, true, TestUnit.command(Command.FIND_RQ, 3, Subject.WORKLIST_FIND, "", true)));
        var keys = new Attributes()
                .put(0x00100010, "PN", "A*")
                .put(0x00400100, List.of(new Attributes().put(0x00080060, "CS", "PX")));
        all.writeBytes(TestUnit.data(5, false, true, AttributesWriter.write(keys, true)));
        all.writeBytes(TestUnit.data(5, true, true, TestUnit.cancel(3)));
        all.writeBytes(PduWriter.unit(Pdu.Kind.RELEASE_RQ, 0, 0, 0));
        return all.toByteArray();
    }

    /** Bytes turned over, cut, doubled, and put in from nowhere. */
    static byte[] mutated(byte[] session, Random random) {
        var bytes = session.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> bytes = joined(bytes, at, new byte[] {-1, -1, -1, -1});
                default -> bytes = joined(bytes, at, java.util.Arrays.copyOfRange(bytes, at / 2, at));
            }
        }
        return bytes;
    }

    static byte[] joined(byte[] bytes, int at, byte[] inside) {
        var all = new ByteArrayOutputStream();
        all.write(bytes, 0, at);
        all.writeBytes(inside);
        all.write(bytes, at, bytes.length - at);
        return all.toByteArray();
    }

    static Attributes attributes(Random random, int depth) {
        var attributes = new Attributes();
        for (int i = random.nextInt(5); i >= 0; i--) {
            int tag = 0x00100000 + random.nextInt(0x00400000);
            if (depth < 3 && random.nextInt(4) == 0) {
                attributes.put(tag, List.of(attributes(random, depth + 1), attributes(random, depth + 1)));
            } else {
                attributes.put(tag, "LO", "x".repeat(random.nextInt(70)), StandardCharsets.UTF_8);
            }
        }
        return attributes;
    }

    static Pdu read(byte[] bytes) throws IOException {
        var reader = new PduReader(new ByteArrayInputStream(bytes), 4096);
        return reader.rest(reader.kind());
    }

    /** Everything that will be said, said before. */
    static final class Script extends Socket {

        private final InputStream in;

        Script(byte[] bytes) {
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public void setTcpNoDelay(boolean on) {
            // Nothing goes over a network.
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void shutdownOutput() {
            // It goes nowhere.
        }
    }
}
