package bg.registratura.imaging;

import bg.registratura.dicom.DicomFile;
import bg.registratura.dicom.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the kept files of a study say, each for itself: a disc can hold two persons under one study. */
@Component
class BroughtFiles {

    private final PictureRepository repository;
    private final KeptObjects objects;

    BroughtFiles(PictureRepository repository, KeptObjects objects) {
        this.repository = repository;
        this.objects = objects;
    }

    List<Header> headers(StudyId study) {
        return repository.pictures(study).stream()
                .map(picture -> header(picture.id()))
                .toList();
    }

    /** The laboratory the first of them names. */
    Optional<String> institution(StudyId study) {
        return repository.pictures(study).stream()
                .findFirst()
                .map(picture -> header(picture.id()).acquisition().institution());
    }

    /** Whether one of them names another person than the first, by number, by day of birth or by name. */
    static boolean isMixed(List<Header> headers) {
        return headers.stream()
                .anyMatch(header -> !header.subject().isAs(headers.getFirst().subject()));
    }

    private Header header(InstanceId instance) {
        try {
            return objects.open(instance, DicomFile::header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
