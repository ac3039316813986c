package bg.registratura.results;

import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.KeptFile;
import bg.registratura.imaging.KeptObjects;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What the viewer needs of the archive. It asks nobody for leave: whoever calls has asked {@link Rights}. */
interface PictureStore {

    /** A patient's studies that have pictures, newest first. */
    List<StudyInfo> ofPatient(PatientId patient);

    /** The same of several patients. */
    List<StudyInfo> ofPatients(Collection<PatientId> patients);

    /** Those of these studies that there are. */
    List<StudyInfo> studies(Collection<StudyId> studies);

    Optional<StudyInfo> study(StudyId study);

    Optional<StudyId> studyOf(InstanceId instance);

    /** The pictures of a study in the order they are looked at. */
    List<Shot> shots(StudyId study);

    /** Whether it is being made or read at present by somebody who does. */
    boolean isInHand(SignedIn who, StudyId study);

    /** Empty where the pixels cannot be shown. */
    Optional<Image> thumbnail(InstanceId instance);

    /** Empty where the pixels cannot be shown. */
    Optional<Image> preview(InstanceId instance);

    /** A frame losslessly as PNG, grey ones of 16 bits, counted from one; empty when there is none such. */
    Optional<byte[]> frame(InstanceId instance, int number);

    /** The same as small as the archive makes it, for a reader that knows JPEG-LS too. */
    default Optional<Image> packedFrame(InstanceId instance, int number) {
        return frame(instance, number).map(png -> new Image(MediaType.IMAGE_PNG_VALUE, png));
    }

    /** JSON: rows, columns, bitsStored, windowCenter, windowWidth, photometric, frames. */
    byte[] description(InstanceId instance);

    /** The file exactly as it was received. */
    void original(InstanceId instance, OutputStream out) throws IOException;

    /** The files of a study in the order they are looked at. */
    List<KeptFile> files(StudyId study);

    /** The bytes of a file as it was received, from this place up to that. */
    void copy(InstanceId instance, long from, long until, OutputStream out) throws IOException;

    /** The CRC-32 of a file. */
    long crc32(KeptFile file) throws IOException;

    /** Opens a picture for as long as something is read of it. */
    <T> T open(InstanceId instance, KeptObjects.Reading<T> reading) throws IOException;

    /** Bytes of a picture a browser opens by itself. */
    record Image(String mediaType, byte[] bytes) {}
}
