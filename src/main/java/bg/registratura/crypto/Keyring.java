package bg.registratura.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The keys of the house, in files of mode 600 beside the database.
 *
 * <p>One master key wraps the others: the data key (columns and images), the index key (keyed hashes), the pepper
 * (passwords) and the private half of the log's signing key. The master key may lie elsewhere; without it nothing opens.
 */
@Service
public class Keyring {

    private static final List<String> WRAPPED = List.of("data", "index", "pepper");
    private static final int KEY_BYTES = 32;

    private final Path directory;
    private final SecretKey master;
    private final Map<String, SecretKey> keys = new HashMap<>();

    Keyring(
            @Value("${registratura.data}") Path data,
            @Value("${registratura.master-key:#{null}}") @Nullable Path masterKey) {
        this.directory = data.resolve("keys");
        var masterFile = masterKey == null ? directory.resolve("master.key") : masterKey;
        try {
            if (Files.notExists(directory.resolve("data.key"))) {
                create(masterFile);
            }
            this.master =
                    aes(Base64.getDecoder().decode(Files.readString(masterFile).strip()));
            WRAPPED.forEach(name -> keys.put(name, aes(Aead.open(master, read(name + ".key"), name))));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + directory + " cannot be read", e);
        }
    }

    /** Where the key files lie. */
    public Path directory() {
        return directory;
    }

    /** Wraps a key (or any few bytes) under the data key, bound to its context. */
    public byte[] wrap(byte[] key, String context) {
        return Aead.seal(key("data"), key, context);
    }

    /** Opens what {@link #wrap} closed in the same context, or throws {@link TamperedException}. */
    public byte[] unwrap(byte[] wrapped, String context) {
        return Aead.open(key("data"), wrapped, context);
    }

    /** The public half of the key that signs the log's checkpoints (Ed25519, X.509 encoded in {@code log.pub}). */
    public PublicKey logPublicKey() {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(read("log.pub")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("log.pub is no Ed25519 key", e);
        }
    }

    /** The private half; never in reach of the database account. */
    public PrivateKey logPrivateKey() {
        try {
            var encoded = Aead.open(master, read("log.key"), "log");
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("log.key is no Ed25519 key", e);
        }
    }

    SecretKey key(String name) {
        return Objects.requireNonNull(keys.get(name), name);
    }

    private byte[] read(String file) {
        try {
            return Base64.getDecoder()
                    .decode(Files.readString(directory.resolve(file)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + directory.resolve(file) + " cannot be read", e);
        }
    }

    private void create(Path masterFile) throws IOException {
        KeyFiles.secureDirectory(directory);
        if (Files.notExists(masterFile)) {
            KeyFiles.write(masterFile, random());
        }
        var fresh = aes(Base64.getDecoder().decode(Files.readString(masterFile).strip()));
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            KeyFiles.write(directory.resolve("log.pub"), pair.getPublic().getEncoded());
            KeyFiles.write(
                    directory.resolve("log.key"),
                    Aead.seal(fresh, pair.getPrivate().getEncoded(), "log"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not to be had", e);
        }
        for (var name : List.of("index", "pepper", "data")) {
            KeyFiles.write(directory.resolve(name + ".key"), Aead.seal(fresh, random(), name));
        }
    }

    private static byte[] random() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static SecretKey aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }
}
