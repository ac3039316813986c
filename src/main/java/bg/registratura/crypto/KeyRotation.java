package bg.registratura.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Changes the master key and the key of files while the house is closed. The key of each file is wrapped anew and not a byte of
 * what it seals is touched.
 *
 * <p>Whatever interrupts it, it is taken up where it was: what is to become lies ready before anything is changed, each batch
 * of files is first written into a journal, and until the last step the keys from before open the house's other keys. A house
 * does not open while it is under way.
 */
public final class KeyRotation {

    private static final List<String> KEPT = List.of("data", "index", "pepper", "log");
    private static final String READY = "ready";
    private static final String REWRAPPED = "rewrapped";

    private final Path directory;
    private final Path next;
    private final Path master;
    private final Path freshMaster;
    private final Runnable step;

    /** The keys of a data directory, and the master key where it lies elsewhere. */
    public KeyRotation(Path data, @Nullable Path masterKey) {
        this(data, masterKey, () -> {});
    }

    /** Tells after each step that it is on the disk. */
    KeyRotation(Path data, @Nullable Path masterKey, Runnable step) {
        this.directory = data.resolve("keys");
        this.next = directory.resolve("next");
        this.master = masterKey == null ? directory.resolve("master.key") : masterKey;
        this.freshMaster = master.resolveSibling(master.getFileName() + ".new");
        this.step = step;
    }

    /** A sealed file and what it was sealed as. */
    public record Sealed(Path file, String context) {}

    /** Whether a change of keys is under way in these keys. */
    static boolean isUnderWay(Path directory) {
        return Files.exists(directory.resolve("next").resolve(READY));
    }

    /** Makes the new keys, or finds those that an interrupted change made. */
    public void prepare() throws IOException {
        if (isUnderWay(directory)) {
            redo();
            return;
        }
        FileSystemUtils.deleteRecursively(next);
        Files.deleteIfExists(freshMaster);
        KeyFiles.secureDirectory(next);
        KeyFiles.write(freshMaster, KeyFiles.random());
        step.run();
        var before = KeyFiles.key(master);
        var fresh = KeyFiles.key(freshMaster);
        for (var name : kept()) {
            var key = Aead.open(before, KeyFiles.read(directory.resolve(name + ".key")), name);
            KeyFiles.write(next.resolve(name + ".key"), Aead.seal(fresh, key, name));
        }
        if (Files.notExists(directory.resolve("files.key"))) {
            KeyFiles.write(directory.resolve("files.key"), Aead.seal(before, KeyFiles.random(), "files"));
        }
        KeyFiles.write(next.resolve("files.key"), Aead.seal(fresh, KeyFiles.random(), "files"));
        KeyFiles.force(beside(master));
        mark(READY);
    }

    /** Whether all files have their keys under the new one. */
    public boolean isRewrapped() {
        return Files.exists(next.resolve(REWRAPPED));
    }

    /** Wraps the keys of some files anew; of those that are already, nothing is touched. Says how many it were. */
    public int rewrap(List<Sealed> files) throws IOException {
        var journal = new ArrayList<String>();
        var old = List.of(old("files"), old("data"));
        var fresh = KeyFiles.unwrap(KeyFiles.key(freshMaster), next.resolve("files.key"), "files");
        for (var each : files) {
            var wrapped = SealedFile.wrappedKey(each.file());
            if (!opens(fresh, wrapped, each.context())) {
                var anew = Aead.seal(fresh, open(old, wrapped, each.context()), each.context());
                journal.add(text(each.file().toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)) + " "
                        + text(anew));
            }
        }
        if (!journal.isEmpty()) {
            KeyFiles.replace(next.resolve("journal"), journal);
            step.run();
            redo();
        }
        return journal.size();
    }

    /** Puts the new keys in the place of the old ones; the old master key stays beside as {@code .old} until somebody takes it away. */
    public void finish() throws IOException {
        mark(REWRAPPED);
        for (var name : List.of("data", "index", "pepper", "log", Keyring.SEAL, "files")) {
            var ready = next.resolve(name + ".key");
            if (Files.exists(ready)) {
                Files.move(ready, directory.resolve(name + ".key"), StandardCopyOption.ATOMIC_MOVE);
                step.run();
            }
        }
        if (Files.exists(freshMaster)) {
            var kept = master.resolveSibling(master.getFileName() + ".old");
            Files.copy(master, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            step.run();
            Files.move(freshMaster, master, StandardCopyOption.ATOMIC_MOVE);
            KeyFiles.force(beside(master));
            step.run();
        }
        KeyFiles.replace(directory.resolve(Keyring.ROTATED), List.of("for the log"));
        Files.delete(next.resolve(READY));
        FileSystemUtils.deleteRecursively(next);
        KeyFiles.force(directory);
    }

    /** A house that never sealed a paper has no key of its seal. */
    private List<String> kept() {
        return Files.exists(directory.resolve(Keyring.SEAL + ".key"))
                ? Stream.concat(KEPT.stream(), Stream.of(Keyring.SEAL)).toList()
                : KEPT;
    }

    /** Writes into the files what stands in the journal: once or twice is the same. */
    private void redo() throws IOException {
        var journal = next.resolve("journal");
        if (Files.notExists(journal)) {
            return;
        }
        for (var line : Files.readAllLines(journal)) {
            var words = line.split(" ");
            var file = Path.of(new String(Base64.getDecoder().decode(words[0]), StandardCharsets.UTF_8));
            if (Files.exists(file)) {
                SealedFile.rewrap(file, Base64.getDecoder().decode(words[1]));
                step.run();
            }
        }
        Files.delete(journal);
        KeyFiles.force(next);
    }

    private void mark(String name) throws IOException {
        if (Files.notExists(next.resolve(name))) {
            KeyFiles.force(next);
            KeyFiles.replace(next.resolve(name), List.of(name));
            KeyFiles.force(directory);
            step.run();
        }
    }

    private SecretKey old(String name) throws IOException {
        return KeyFiles.unwrap(KeyFiles.key(master), directory.resolve(name + ".key"), name);
    }

    private static byte[] open(List<SecretKey> keys, byte[] wrapped, String context) {
        return opens(keys.getFirst(), wrapped, context)
                ? Aead.open(keys.getFirst(), wrapped, context)
                : Aead.open(keys.getLast(), wrapped, context);
    }

    private static boolean opens(SecretKey key, byte[] wrapped, String context) {
        try {
            Aead.open(key, wrapped, context);
            return true;
        } catch (TamperedException e) {
            return false;
        }
    }

    private static Path beside(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
