package bg.registratura.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The directory everything lasting lies in; held by one process at a time. */
@Component
class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    DataDirectory(@Value("${registratura.data}") Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
            Files.setPosixFilePermissions(this.path, PosixFilePermissions.fromString("rwx------"));
            this.lockFile =
                    FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock() == null) {
                throw new StartupRefusedException(
                        "Another Registratura already works with the data in " + this.path + ".",
                        "Stop it first, or give this one a directory of its own with --data DIR.");
            }
            sweep(this.path.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + this.path + " cannot be used", e);
        }
    }

    Path path() {
        return path;
    }

    /** A run that was killed leaves its temporary files behind, perhaps with somebody's data in them. */
    private static void sweep(Path temporary) throws IOException {
        var started = ProcessHandle.current().info().startInstant();
        if (started.isEmpty() || Files.notExists(temporary)) {
            return;
        }
        try (var left = Files.newDirectoryStream(
                temporary, file -> Files.getLastModifiedTime(file).toInstant().isBefore(started.get()))) {
            for (var file : left) {
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }

    /** Whether another process works with this directory now. */
    static boolean isHeld(Path path) throws IOException {
        var file = path.resolve("lock");
        if (Files.notExists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private @Nullable FileLock lock() throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
