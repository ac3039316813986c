package bg.registratura.imaging;

import bg.registratura.crypto.ChunkedCipher;
import bg.registratura.crypto.SealedFile;
import bg.registratura.dicom.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of pictures, sealed as they are written: no plain byte of a picture ever lies on the disk.
 *
 * <p>A file is written beside its place under another name, forced to the disk, renamed, and its directory forced; whoever
 * commits the index afterwards knows that the bytes are there. Half-written files of a crash are swept at the next start.
 */
@Component
class ImageStore {

    /** A multi-frame volume of the largest kind. */
    private static final long ROOM_BYTES = 512L << 20;

    private final Path root;
    private final ChunkedCipher cipher;

    ImageStore(@Value("${registratura.data}") Path data, ChunkedCipher cipher) throws IOException {
        this.root = data.resolve("images");
        this.cipher = cipher;
        Disk.directories(data, root);
        Disk.sweep(root);
    }

    /** What a file of a picture holds. */
    enum Part {
        ORIGINAL(".dcm.enc"),
        PREVIEW(".preview.enc"),
        THUMBNAIL(".thumbnail.enc");

        private final String suffix;

        Part(String suffix) {
            this.suffix = suffix;
        }
    }

    /** Bytes that are written but not yet kept. */
    record Staged(UUID id, Path file, byte[] sha256, long length) {}

    /** Whether a picture can be written: the directory is there, ours to write, and has room for the largest. */
    boolean takes() throws IOException {
        return Files.isDirectory(root)
                && Files.isWritable(root)
                && Files.getFileStore(root).getUsableSpace() > ROOM_BYTES;
    }

    /** Writes what comes, sealed; it counts for nothing until {@link #keep}. */
    Staged stage(UUID id, InputStream in) throws IOException {
        var file = unfinished(id, Part.ORIGINAL);
        Disk.directories(root, directory(id));
        try {
            var counted = new DigestInputStream(in, sha256());
            long length = write(file, counted, context(id, Part.ORIGINAL));
            return new Staged(id, file, counted.getMessageDigest().digest(), length);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Opens what is written but not yet kept. */
    SealedFile open(Staged staged) throws IOException {
        return cipher.open(staged.file(), context(staged.id(), Part.ORIGINAL));
    }

    /** Gives the file its lasting name; on the disk, with its directory, when this returns. */
    void keep(Staged staged) throws IOException {
        Disk.rename(staged.file(), place(staged.id(), Part.ORIGINAL), directory(staged.id()));
    }

    /** Keeps something made of a picture beside it. */
    void keep(UUID id, Part part, byte[] bytes) throws IOException {
        var file = unfinished(id, part);
        write(file, new ByteArrayInputStream(bytes), context(id, part));
        Disk.rename(file, place(id, part), directory(id));
    }

    /** Takes back what was never acknowledged. */
    void drop(UUID id) {
        try {
            for (var part : Part.values()) {
                Files.deleteIfExists(place(id, part));
                Files.deleteIfExists(unfinished(id, part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SealedFile open(UUID id, Part part) throws IOException {
        return cipher.open(place(id, part), context(id, part));
    }

    /** What the bytes of a kept picture come to, each read and its seal checked. */
    byte[] sha256(UUID id) throws IOException {
        try (var plain = new DigestInputStream(open(id, Part.ORIGINAL).stream(), sha256())) {
            plain.transferTo(OutputStream.nullOutputStream());
            return plain.getMessageDigest().digest();
        }
    }

    static Source source(SealedFile file) {
        return new Source() {
            @Override
            public long length() {
                return file.length();
            }

            @Override
            public void read(long position, byte[] into, int offset, int length) throws IOException {
                file.read(position, into, offset, length);
            }
        };
    }

    /** By the last signs of the id, which are random; the first ones are its time. */
    private Path directory(UUID id) {
        var name = id.toString();
        int end = name.length();
        return root.resolve(name.substring(end - 4, end - 2)).resolve(name.substring(end - 2));
    }

    private Path place(UUID id, Part part) {
        return directory(id).resolve(id + part.suffix);
    }

    private Path unfinished(UUID id, Part part) {
        return directory(id).resolve(id + part.suffix + Disk.UNFINISHED);
    }

    private static String context(UUID id, Part part) {
        return "image:" + id + ":" + part;
    }

    private long write(Path file, InputStream in, String context) throws IOException {
        try (var channel = Disk.create(file)) {
            long length;
            try (var sealing = cipher.seal(new Unclosed(Channels.newOutputStream(channel)), context)) {
                length = in.transferTo(sealing);
            }
            channel.force(true);
            return length;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
