package bg.registratura.imaging;

import bg.registratura.crypto.SealedFile;
import bg.registratura.dicom.DicomFile;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.ImageStore.Part;
import bg.registratura.shell.NotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Kept pictures for other machines: by the names of the standard, and opened whole. As {@link Pictures}, it asks no right
 * and writes no look down: whoever calls it has done both.
 */
@Service
public class KeptObjects {

    private final KeptObjectRepository repository;
    private final ImageStore store;

    KeptObjects(KeptObjectRepository repository, ImageStore store) {
        this.repository = repository;
        this.store = store;
    }

    /** What is done with an open picture. */
    @FunctionalInterface
    public interface Reading<T> {

        /** Does it while the file is open. */
        T read(DicomFile file) throws IOException;
    }

    /** The study of this name. */
    @Transactional(readOnly = true)
    public Optional<StudyId> study(String uid) {
        return repository.study(uid);
    }

    /** What the standard calls these studies. */
    @Transactional(readOnly = true)
    public Map<StudyId, String> uids(Collection<StudyId> studies) {
        return repository.uids(studies);
    }

    /** The pictures of a study in the order of their series and numbers. */
    @Transactional(readOnly = true)
    public List<KeptObject> of(StudyId study) {
        return repository.of(study);
    }

    /** Opens a picture for as long as something is read of it. */
    public <T> T open(InstanceId instance, Reading<T> reading) throws IOException {
        try (var file = sealed(instance)) {
            return switch (DicomValidator.judge(ImageStore.source(file))) {
                case Verdict.Accepted(var opened) -> reading.read(opened);
                case Verdict.Report _ -> throw new NotFoundException();
                case Verdict.Refused(var reason) ->
                    throw new IllegalStateException("a kept picture is refused: " + reason);
            };
        }
    }

    private SealedFile sealed(InstanceId instance) throws IOException {
        try {
            return store.open(instance.value(), Part.ORIGINAL);
        } catch (NoSuchFileException e) {
            throw new NotFoundException();
        }
    }
}
