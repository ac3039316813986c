package bg.registratura.dicom;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the directory of a patient's disc (DICOMDIR, PS3.3 F.3) says lies on it; of persons it tells nothing on. */
public record DiscDirectory(List<Listed> files) {

    /** How such a file is called on every disc. */
    public static final String NAME = "DICOMDIR";

    /** The most bytes a directory is read from. */
    public static final int LARGEST = 16 << 20;

    public DiscDirectory {
        files = List.copyOf(files);
    }

    /**
     * A file the directory speaks of.
     *
     * @param path from where the directory lies, its parts parted by {@code /}
     * @param sopInstance the object in it
     */
    public record Listed(String path, @Nullable String sopInstance) {}

    /** Reads it from its first byte to its last and follows no place it points to; nothing where it is none. */
    public static Optional<DiscDirectory> read(byte[] file) throws IOException {
        try {
            return Optional.of(new DirectoryReader(Source.of(file)).read());
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }
}
