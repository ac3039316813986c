package bg.registratura.crypto;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * Seals large files so that any part of them can be read again without the rest.
 *
 * <p>Each file has a random AES-256 key of its own, wrapped by the {@link Keyring}. It is cut into chunks of 64 KiB, each
 * sealed with GCM; the nonce holds the chunk's number and whether it is the last one, so that chunks which were changed,
 * left out, reordered or taken from another file do not open (the STREAM construction of Hoang, Reyhanitabar, Rogaway
 * and Vizár). The context names what the file is and is authenticated: a file put in the place of another is refused.
 */
@Service
public class ChunkedCipher {

    static final int MAGIC = 0x52474331;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keyring keyring;

    ChunkedCipher(Keyring keyring) {
        this.keyring = keyring;
    }

    /** A stream that seals what is written to it; the file is whole only after it is closed. */
    public OutputStream seal(OutputStream to, String context) throws IOException {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var wrapped = keyring.wrap(key, context);
        var header = new DataOutputStream(to);
        header.writeInt(MAGIC);
        header.writeShort(wrapped.length);
        header.write(wrapped);
        return new SealingStream(to, new Chunks(new SecretKeySpec(key, "AES")));
    }

    /**
     * Opens a file sealed in the same context, to be read at any place and closed.
     *
     * @throws TamperedException if it is not that file, or its end is missing
     */
    public SealedFile open(Path file, String context) throws IOException {
        return SealedFile.open(file, wrapped -> new SecretKeySpec(keyring.unwrap(wrapped, context), "AES"));
    }
}
