package bg.registratura.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords of the database's users, in files of mode 600. */
final class Secrets {

    private static final int BYTES = 24;

    private Secrets() {}

    /** The password in the file, made on first use. */
    static String password(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                var bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                write(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The database password in " + file + " cannot be read", e);
        }
    }

    /** Writes a file only its owner may read. */
    static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
