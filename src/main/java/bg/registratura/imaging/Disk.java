package bg.registratura.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner reads, and that are on the disk when it is said that they are. */
final class Disk {

    static final String UNFINISHED = ".part";

    private Disk() {}

    /** Opens a new file of mode 600. */
    static FileChannel create(Path file) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode);
    }

    /** Gives a file its lasting name within its directory; on the disk when this returns. */
    static void rename(Path file, Path name, Path directory) throws IOException {
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
        force(directory);
    }

    /** Gives a file its name in another directory, which is made where there is none; after a power cut it has one or the other. */
    static void move(Path file, Path name, Path directory) throws IOException {
        directories(directory);
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the directories that are not there yet, of mode 700. */
    static void directories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(directory, mode);
        }
    }

    /** Deletes what a crash left half-written. */
    static void sweep(Path root) {
        if (Files.notExists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(UNFINISHED)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("half-written files in " + root + " cannot be swept", e);
        }
    }

    /** What a directory holds, on the disk. */
    static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
