package bg.registratura.results;

import bg.registratura.dicom.PixelState;
import bg.registratura.imaging.Hands;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.KeptFile;
import bg.registratura.imaging.KeptFiles;
import bg.registratura.imaging.KeptObjects;
import bg.registratura.imaging.Pictures;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.StudySummary;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.retention.Kept;
import bg.registratura.retention.Terms;
import bg.registratura.security.SignedIn;
import bg.registratura.shell.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The laboratory's own archive. */
@Component
class LaboratoryPictures implements PictureStore {

    private static final String JPEG = "image/jpeg";
    private static final String JPEG_LS = "image/jls";
    private static final byte START_OF_JPEG = (byte) 0xFF;

    private final Pictures pictures;
    private final KeptFiles files;
    private final KeptObjects objects;
    private final Hands hands;
    private final Terms terms;

    LaboratoryPictures(Pictures pictures, KeptFiles files, KeptObjects objects, Hands hands, Terms terms) {
        this.pictures = pictures;
        this.files = files;
        this.objects = objects;
        this.hands = hands;
        this.terms = terms;
    }

    @Override
    public List<StudyInfo> ofPatient(PatientId patient) {
        return infos(pictures.studiesOf(patient));
    }

    @Override
    public List<StudyInfo> ofPatients(Collection<PatientId> patients) {
        return infos(pictures.studiesOf(patients));
    }

    @Override
    public List<StudyInfo> studies(Collection<StudyId> studies) {
        return infos(pictures.studies(studies));
    }

    private List<StudyInfo> infos(List<StudySummary> studies) {
        var kept = terms.ofStudies(studies.stream().map(StudySummary::id).toList());
        return studies.stream()
                .flatMap(study -> info(study, Objects.requireNonNull(kept.get(study.id()))).stream())
                .toList();
    }

    @Override
    public Optional<StudyInfo> study(StudyId study) {
        return pictures.study(study).flatMap(found -> info(found, terms.ofStudy(study)));
    }

    /** A study that is nobody's yet is in nobody's viewer. */
    private static Optional<StudyInfo> info(StudySummary study, Kept kept) {
        var patient = study.patient();
        var examination = study.examination();
        if (patient == null || examination == null) {
            return Optional.empty();
        }
        return Optional.of(new StudyInfo(
                        study.id(),
                        patient,
                        examination,
                        study.teeth(),
                        Dates.dayOf(study.takenAt()),
                        kept,
                        study.cover(),
                        study.pictures())
                .madeElsewhere(study.madeWhere()));
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
    public boolean isInHand(SignedIn who, StudyId study) {
        return hands.isInHand(who, study);
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
        return frame(instance, () -> pictures.frame(instance, number));
    }

    @Override
    public Optional<Image> packedFrame(InstanceId instance, int number) {
        return frame(instance, () -> pictures.packedFrame(instance, number))
                .map(bytes -> new Image(bytes[0] == START_OF_JPEG ? JPEG_LS : MediaType.IMAGE_PNG_VALUE, bytes));
    }

    private Optional<byte[]> frame(InstanceId instance, Making making) {
        if (pictures.description(instance).state() != PixelState.READABLE) {
            return Optional.empty();
        }
        try {
            return Optional.of(making.make());
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

    @Override
    public List<KeptFile> files(StudyId study) {
        return files.of(study);
    }

    @Override
    public void copy(InstanceId instance, long from, long until, OutputStream out) throws IOException {
        files.copy(instance, from, until, out);
    }

    @Override
    public long crc32(KeptFile file) throws IOException {
        return files.crc32(file.id(), file.length());
    }

    @Override
    public <T> T open(InstanceId instance, KeptObjects.Reading<T> reading) throws IOException {
        return objects.open(instance, reading);
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
    private interface Making {
        byte[] make() throws IOException;
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }
}
