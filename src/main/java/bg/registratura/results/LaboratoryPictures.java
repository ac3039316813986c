package bg.registratura.results;

import bg.registratura.dicom.PixelState;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.Pictures;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.StudySummary;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.shell.NotFoundException;
import bg.registratura.subjectrequest.RetentionTerm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The laboratory's own archive. */
@Component
class LaboratoryPictures implements PictureStore {

    private static final String JPEG = "image/jpeg";

    private final Pictures pictures;
    private final PersonRepository people;

    LaboratoryPictures(Pictures pictures, PersonRepository people) {
        this.pictures = pictures;
        this.people = people;
    }

    @Override
    public List<StudyInfo> ofPatient(PatientId patient) {
        return pictures.studiesOf(patient).stream()
                .flatMap(study -> info(study).stream())
                .toList();
    }

    @Override
    public Optional<StudyInfo> study(StudyId study) {
        return pictures.study(study).flatMap(this::info);
    }

    /** A study without an order is nobody's yet, and nobody's viewer knows it. */
    private Optional<StudyInfo> info(StudySummary study) {
        var patient = study.patient();
        var examination = study.examination();
        if (patient == null || examination == null) {
            return Optional.empty();
        }
        var made = Dates.dayOf(study.takenAt());
        var kept = people.birthDate(patient)
                .map(born -> RetentionTerm.of(born, made).until())
                .orElse(null);
        return Optional.of(new StudyInfo(study.id(), patient, examination, made, kept, study.cover()));
    }

    @Override
    public Optional<StudyId> studyOf(InstanceId instance) {
        return pictures.studyOf(instance);
    }

    @Override
    public List<Shot> shots(StudyId study) {
        return pictures.instances(study).stream()
                .map(picture -> new Shot(picture.id(), picture.frames()))
                .toList();
    }

    @Override
    public boolean isInHand(StudyId study) {
        return pictures.isInHand(study);
    }

    @Override
    public Optional<Image> thumbnail(InstanceId instance) {
        return image(() -> pictures.thumbnail(instance));
    }

    @Override
    public Optional<Image> preview(InstanceId instance) {
        return image(() -> pictures.preview(instance));
    }

    @Override
    public Optional<byte[]> frame(InstanceId instance, int number) {
        if (pictures.description(instance).state() != PixelState.READABLE) {
            return Optional.empty();
        }
        try {
            return Optional.of(pictures.frame(instance, number));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] description(InstanceId instance) {
        return pictures.descriptionJson(instance).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void original(InstanceId instance, OutputStream out) throws IOException {
        pictures.original(instance, out);
    }

    private static Optional<Image> image(Opening opening) {
        try (var in = opening.open()) {
            return Optional.of(new Image(JPEG, in.readAllBytes()));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }
}
