package bg.registratura.security;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The passwords that leaked elsewhere, known by the first eight bytes of their SHA-1 and asked of nobody outside: a list that
 * ships with the house, and a longer one beside its data where whoever runs it put one.
 */
@Component
class BreachedPasswords {

    static final String FILE = "breached-passwords.bin";

    private static final Logger LOG = LoggerFactory.getLogger(BreachedPasswords.class);

    private final long[] shipped = shipped();
    private final Path file;

    BreachedPasswords(@Value("${registratura.data}") Path data) {
        this.file = data.resolve(FILE);
    }

    /** Whether it is on a list, in these letters or in small ones. */
    boolean know(String password) {
        return LongStream.of(prefix(password), prefix(Folding.small(password))).anyMatch(this::isListed);
    }

    private boolean isListed(long prefix) {
        return Arrays.binarySearch(shipped, prefix) >= 0 || Files.exists(file) && isInFile(prefix);
    }

    private boolean isInFile(long prefix) {
        try (var list = FileChannel.open(file)) {
            long low = 0;
            long high = list.size() / Long.BYTES - 1;
            while (low <= high) {
                long middle = (low + high) >>> 1;
                int order = Long.compareUnsigned(at(list, middle), prefix);
                if (order == 0) {
                    return true;
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return false;
        } catch (IOException e) {
            LOG.error("the list of leaked passwords cannot be read, the shipped one alone is used: {}", e.toString());
            return false;
        }
    }

    private static long at(FileChannel list, long place) throws IOException {
        var bytes = ByteBuffer.allocate(Long.BYTES);
        while (bytes.hasRemaining()) {
            if (list.read(bytes, place * Long.BYTES + bytes.position()) < 0) {
                throw new IOException("it ends too early");
            }
        }
        return bytes.getLong(0);
    }

    private static long[] shipped() {
        try (var list =
                new DataInputStream(Objects.requireNonNull(BreachedPasswords.class.getResourceAsStream("/" + FILE)))) {
            var bytes = ByteBuffer.wrap(list.readAllBytes());
            var prefixes = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(prefixes);
            Arrays.sort(prefixes);
            return prefixes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lists of leaked passwords are kept by SHA-1; nothing is protected by it. */
    private static long prefix(String password) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
