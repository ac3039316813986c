package bg.registratura.imaging;

import bg.registratura.crypto.SealedFile;
import bg.registratura.dicom.DicomFile;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.Frame;
import bg.registratura.dicom.Jls;
import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.Png;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.ImageStore.Part;
import bg.registratura.people.PatientId;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.OrderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives out studies and their pixels. It asks no right and writes no look down: whoever calls it has done both.
 *
 * <p>Frames are counted from one, as the standard counts.
 */
@Service
public class Pictures {

    private final PictureRepository repository;
    private final ImageStore store;
    private final Developing developing;
    private final Enlarger enlarger;
    private final JsonMapper json;

    Pictures(PictureRepository repository, ImageStore store, Developing developing, Enlarger enlarger) {
        this.repository = repository;
        this.store = store;
        this.developing = developing;
        this.enlarger = enlarger;
        this.json = new JsonMapper();
    }

    /** The studies of a patient, the newest first. */
    @Transactional(readOnly = true)
    public List<StudySummary> studiesOf(PatientId patient) {
        return repository.ofPatient(patient);
    }

    /** The studies of several patients, the newest first. */
    @Transactional(readOnly = true)
    public List<StudySummary> studiesOf(Collection<PatientId> patients) {
        return patients.isEmpty() ? List.of() : repository.ofPatients(patients);
    }

    /** Those of these studies that there are, the newest first. */
    @Transactional(readOnly = true)
    public List<StudySummary> studies(Collection<StudyId> studies) {
        return studies.isEmpty() ? List.of() : repository.among(studies);
    }

    /** The studies made for an order. */
    @Transactional(readOnly = true)
    public List<StudySummary> studiesOf(OrderId order) {
        return repository.ofOrder(order);
    }

    @Transactional(readOnly = true)
    public Optional<StudySummary> study(StudyId study) {
        return repository.study(study);
    }

    /** The pictures of a study in the order of their series and numbers. */
    @Transactional(readOnly = true)
    public List<PictureSummary> instances(StudyId study) {
        return repository.pictures(study);
    }

    @Transactional(readOnly = true)
    public Optional<StudyId> studyOf(InstanceId instance) {
        return repository.studyOf(instance);
    }

    /** What a viewer must know beside the pixels; of a picture that has just come, as soon as it is developed. */
    public Description description(InstanceId instance) {
        var found = repository.description(instance).orElseThrow(NotFoundException::new);
        if (found.state() != PixelState.PENDING) {
            return found;
        }
        try {
            developing.develop(instance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repository.description(instance).orElseThrow(NotFoundException::new);
    }

    /** The same as JSON. */
    public String descriptionJson(InstanceId instance) {
        return json.writeValueAsString(description(instance));
    }

    /** A JPEG of screen size, through the file's own window; {@link NotFoundException} where the pixels cannot be shown. */
    public InputStream preview(InstanceId instance) throws IOException {
        return shown(instance, Part.PREVIEW).stream();
    }

    /** A small JPEG; {@link NotFoundException} where the pixels cannot be shown. */
    public InputStream thumbnail(InstanceId instance) throws IOException {
        return shown(instance, Part.THUMBNAIL).stream();
    }

    /** One frame losslessly, as {@link Png} writes it; throws an {@link IOException} where the pixels do not unpack. */
    public byte[] frame(InstanceId instance, int frame) throws IOException {
        return frame(instance, frame, Png::of);
    }

    /** The same as {@link Jls} writes it, where it is grey; colours are a PNG. */
    public byte[] packedFrame(InstanceId instance, int frame) throws IOException {
        return frame(instance, frame, (one, signed) -> one.samples() == 1 ? Jls.of(one, signed) : Png.of(one, signed));
    }

    private byte[] frame(InstanceId instance, int frame, BiFunction<Frame, Boolean, byte[]> writer) throws IOException {
        try (var file = open(instance, Part.ORIGINAL)) {
            var opened = opened(file);
            if (frame < 1 || frame > opened.header().raster().frames()) {
                throw new NotFoundException();
            }
            return enlarger.within(
                    opened,
                    () -> writer.apply(
                            opened.frame(frame), opened.header().raster().signed()));
        }
    }

    /** The file, byte for byte as it was received. */
    public void original(InstanceId instance, OutputStream to) throws IOException {
        try (var in = open(instance, Part.ORIGINAL).stream()) {
            in.transferTo(to);
        }
    }

    private SealedFile shown(InstanceId instance, Part part) throws IOException {
        try {
            return developing.open(instance, part);
        } catch (NoSuchFileException e) {
            throw new NotFoundException();
        }
    }

    private SealedFile open(InstanceId instance, Part part) throws IOException {
        try {
            return store.open(instance.value(), part);
        } catch (NoSuchFileException e) {
            throw new NotFoundException();
        }
    }

    private static DicomFile opened(SealedFile file) {
        return switch (DicomValidator.judge(ImageStore.source(file))) {
            case Verdict.Accepted(var opened) -> opened;
            case Verdict.Report _ -> throw new NotFoundException();
            case Verdict.Refused(var reason) -> throw new IllegalStateException("a kept picture is refused: " + reason);
        };
    }
}
