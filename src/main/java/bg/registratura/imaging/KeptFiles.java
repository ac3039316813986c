package bg.registratura.imaging;

import bg.registratura.imaging.ImageStore.Part;
import bg.registratura.shell.NotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.springframework.stereotype.Service;

/** Kept pictures as files to be taken along. As {@link Pictures}, it asks no right and writes no look down. */
@Service
public class KeptFiles {

    private static final int PIECE = 64 * 1024;

    private final KeptFileRepository repository;
    private final ImageStore store;

    KeptFiles(KeptFileRepository repository, ImageStore store) {
        this.repository = repository;
        this.store = store;
    }

    /** The files of a study in the order of their series and numbers. */
    public List<KeptFile> of(StudyId study) {
        return repository.of(study);
    }

    /** The bytes of one as it was received, from this place up to that; no others are read. */
    public void copy(InstanceId instance, long from, long until, OutputStream to) throws IOException {
        try (var file = store.open(instance.value(), Part.ORIGINAL)) {
            var piece = new byte[PIECE];
            for (long at = from; at < until; at += PIECE) {
                int some = (int) Math.min(PIECE, until - at);
                file.read(at, piece, 0, some);
                to.write(piece, 0, some);
            }
        } catch (NoSuchFileException e) {
            throw new NotFoundException();
        }
    }

    /** The CRC-32 (ISO 3309) of one of this length; it is read once, and known from then on. */
    public long crc32(InstanceId instance, long length) throws IOException {
        var known = repository.crc32(instance);
        if (known.isPresent()) {
            return known.get();
        }
        var sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        copy(instance, 0, length, sum);
        long crc32 = sum.getChecksum().getValue();
        repository.keep(instance, crc32);
        return crc32;
    }
}
