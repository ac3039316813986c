package bg.registratura.imaging;

import bg.registratura.crypto.ChunkedCipher;
import bg.registratura.crypto.SealedFile;
import bg.registratura.crypto.TamperedException;
import bg.registratura.dicom.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of pictures, sealed as they are written: no plain byte of a picture ever lies on the disk.
 *
 * <p>A file is written into the directory of what comes, forced to the disk, and that directory with it; whoever commits the
 * index afterwards knows that the bytes are there. Then it goes to its lasting place. What a crash leaves in between {@link
 * Landing} settles. What was made of a picture is not forced: it can be made again.
 */
@Component
class ImageStore {

    private static final Logger LOG = LoggerFactory.getLogger(ImageStore.class);

    /** A multi-frame volume of the largest kind. */
    private static final long ROOM_BYTES = 512L << 20;

    private final Places places;
    private final ChunkedCipher cipher;

    ImageStore(@Value("${registratura.data}") Path data, ChunkedCipher cipher) throws IOException {
        this.places = new Places(data.resolve("images"));
        this.cipher = cipher;
        // An archive from before there was a directory of what comes is looked through once.
        Disk.sweep(Files.isDirectory(places.incoming()) ? places.incoming() : places.root());
        Disk.directories(places.incoming());
        Disk.force(places.root());
        Disk.force(data);
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

        String suffix() {
            return suffix;
        }
    }

    /** Bytes that are written but not yet kept. */
    record Staged(UUID id, Path file, byte[] sha256, long length) {}

    /** Whether a picture can be written: the directory is there, ours to write, and has room for the largest. */
    boolean takes() throws IOException {
        return Files.isDirectory(places.incoming())
                && Files.isWritable(places.incoming())
                && Files.getFileStore(places.root()).getUsableSpace() > ROOM_BYTES;
    }

    /** Writes what comes, sealed and to the disk; it counts for nothing until {@link #keep}. */
    Staged stage(UUID id, InputStream in) throws IOException {
        var file = places.unfinished(id, Part.ORIGINAL);
        try {
            var counted = new DigestInputStream(in, sha256());
            long length = write(file, counted, context(id, Part.ORIGINAL), true);
            return new Staged(id, file, counted.getMessageDigest().digest(), length);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Opens what is written, kept or not yet. */
    SealedFile open(Staged staged) throws IOException {
        var file = isKept(staged.id()) ? places.incoming(staged.id(), Part.ORIGINAL) : staged.file();
        return cipher.open(file, context(staged.id(), Part.ORIGINAL));
    }

    /** Gives the file a name by which it is found; on the disk when this returns, and again nothing when it was before. */
    void keep(Staged staged) throws IOException {
        if (!isKept(staged.id())) {
            Disk.rename(staged.file(), places.incoming(staged.id(), Part.ORIGINAL), places.incoming());
        }
    }

    /** Whether it was kept and is on its way to its place. */
    boolean isKept(UUID id) {
        return Files.exists(places.incoming(id, Part.ORIGINAL));
    }

    /** Brings what is kept and indexed to its lasting place; until it is there it is found where it is. */
    void shelve(UUID id) {
        try {
            Disk.move(places.incoming(id, Part.ORIGINAL), places.lasting(id, Part.ORIGINAL), places.directory(id));
        } catch (IOException e) {
            LOG.warn("picture {} is kept, but not yet in its place: {}", id, e.toString());
        }
    }

    /** What was kept and did not come to its place before the house stopped. */
    List<UUID> arrived() throws IOException {
        var suffix = Part.ORIGINAL.suffix();
        try (var files = Files.list(places.incoming())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - suffix.length())))
                    .toList();
        }
    }

    /** Puts something that was made of a picture beside it. */
    void putBeside(UUID id, Part part, byte[] bytes) throws IOException {
        var file = places.unfinished(id, part);
        try {
            write(file, new ByteArrayInputStream(bytes), context(id, part), false);
            Disk.move(file, places.lasting(id, part), places.directory(id));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Takes back what was never acknowledged. */
    void drop(UUID id) {
        try {
            for (var part : Part.values()) {
                Files.deleteIfExists(places.lasting(id, part));
                Files.deleteIfExists(places.incoming(id, part));
                Files.deleteIfExists(places.unfinished(id, part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SealedFile open(UUID id, Part part) throws IOException {
        try {
            return cipher.open(places.lasting(id, part), context(id, part));
        } catch (NoSuchFileException e) {
            if (part == Part.ORIGINAL && isKept(id)) {
                return cipher.open(places.incoming(id, part), context(id, part));
            }
            throw e;
        }
    }

    /** What the bytes of a kept picture come to, each read and its seal checked. */
    byte[] sha256(UUID id) throws IOException {
        try (var plain = new DigestInputStream(open(id, Part.ORIGINAL).stream(), sha256())) {
            plain.transferTo(OutputStream.nullOutputStream());
            return plain.getMessageDigest().digest();
        }
    }

    /** Before the same bytes are called kept already: that they are, each of them; else these take their place. */
    void mend(UUID id, Staged same) throws IOException {
        if (!isWhole(id, same.sha256())) {
            putBack(id, same);
        }
    }

    private synchronized void putBack(UUID id, Staged same) throws IOException {
        LOG.warn("picture {} was not whole and is put back from what came again", id);
        try (var plain = open(same).stream()) {
            keep(stage(id, plain));
            shelve(id);
        }
    }

    private boolean isWhole(UUID id, byte[] sha256) throws IOException {
        try {
            return MessageDigest.isEqual(sha256(id), sha256);
        } catch (NoSuchFileException | TamperedException e) {
            return false;
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

    static String context(UUID id, Part part) {
        return "image:" + id + ":" + part;
    }

    private long write(Path file, InputStream in, String context, boolean lasting) throws IOException {
        try (var channel = Disk.create(file)) {
            long length;
            try (var sealing = cipher.seal(new Unclosed(Channels.newOutputStream(channel)), context)) {
                length = in.transferTo(sealing);
            }
            if (lasting) {
                channel.force(true);
            }
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
