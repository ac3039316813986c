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
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The keys of the house, in files of mode 600 beside the database.
 *
 * <p>One master key wraps the others: the data key (columns), the key of files (which wraps the key of each), the index key
 * (keyed hashes), the pepper (passwords), the private half of the log's signing key and the key that seals papers. The master
 * key may lie elsewhere; without it nothing opens.
 */
@Service
public class Keyring {

    private static final List<String> WRAPPED = List.of("data", "files", "index", "pepper");

    /** When the master key was changed, until the log has been told. */
    static final String ROTATED = "rotated";

    /** The key that seals papers, made when the first is sealed. */
    static final String SEAL = "seal";

    private final Path directory;
    private final SecretKey master;
    private final Map<String, SecretKey> keys = new HashMap<>();

    Keyring(
            @Value("${registratura.data}") Path data,
            @Value("${registratura.master-key:#{null}}") @Nullable Path masterKey) {
        this.directory = data.resolve("keys");
        var masterFile = masterKey == null ? directory.resolve("master.key") : masterKey;
        try {
            if (KeyRotation.isUnderWay(directory)) {
                throw new IllegalStateException("A change of the keys in " + directory
                        + " was interrupted: run deploy/rotate-keys to its end.");
            }
            if (Files.notExists(directory.resolve("data.key"))) {
                create(masterFile);
            }
            this.master = KeyFiles.key(masterFile);
            // A house from before files had a key of their own.
            if (Files.notExists(directory.resolve("files.key"))) {
                KeyFiles.write(directory.resolve("files.key"), Aead.seal(master, KeyFiles.random(), "files"));
            }
            WRAPPED.forEach(name -> keys.put(name, aes(Aead.open(master, read(name + ".key"), name))));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + directory + " cannot be read", e);
        }
    }

    /** Where the key files lie. */
    public Path directory() {
        return directory;
    }

    /** Wraps the key of a file, bound to its context. */
    public byte[] wrap(byte[] key, String context) {
        return Aead.seal(key("files"), key, context);
    }

    /**
     * Opens what {@link #wrap} closed in the same context, or throws {@link TamperedException}. Files from before the key of
     * files had theirs under the data key.
     */
    public byte[] unwrap(byte[] wrapped, String context) {
        try {
            return Aead.open(key("files"), wrapped, context);
        } catch (TamperedException e) {
            return Aead.open(key("data"), wrapped, context);
        }
    }

    /** When the master key was changed, if the log has not been told yet. */
    public Optional<Instant> rotated() throws IOException {
        var file = directory.resolve(ROTATED);
        return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file).toInstant()) : Optional.empty();
    }

    /** The log has been told. */
    public void rotationIsWritten() throws IOException {
        Files.deleteIfExists(directory.resolve(ROTATED));
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

    /** What the house seals papers with, as it was kept. */
    Optional<byte[]> sealingKey() {
        return Files.exists(directory.resolve(SEAL + ".key"))
                ? Optional.of(Aead.open(master, read(SEAL + ".key"), SEAL))
                : Optional.empty();
    }

    /** Keeps what the house seals papers with from now on, in the place of what was before. */
    void keepSealingKey(byte[] encoded) throws IOException {
        var sealed = Base64.getEncoder().encodeToString(Aead.seal(master, encoded, SEAL));
        KeyFiles.replace(directory.resolve(SEAL + ".key"), List.of(sealed));
    }

    SecretKey key(String name) {
        return Objects.requireNonNull(keys.get(name), name);
    }

    private byte[] read(String file) {
        try {
            return KeyFiles.read(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + directory.resolve(file) + " cannot be read", e);
        }
    }

    private void create(Path masterFile) throws IOException {
        KeyFiles.secureDirectory(directory);
        if (Files.notExists(masterFile)) {
            KeyFiles.write(masterFile, KeyFiles.random());
        }
        var fresh = KeyFiles.key(masterFile);
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            KeyFiles.write(directory.resolve("log.pub"), pair.getPublic().getEncoded());
            KeyFiles.write(
                    directory.resolve("log.key"),
                    Aead.seal(fresh, pair.getPrivate().getEncoded(), "log"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not to be had", e);
        }
        for (var name : List.of("index", "pepper", "files", "data")) {
            KeyFiles.write(directory.resolve(name + ".key"), Aead.seal(fresh, KeyFiles.random(), name));
        }
    }

    private static SecretKey aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }
}
