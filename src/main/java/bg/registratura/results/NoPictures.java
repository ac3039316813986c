package bg.registratura.results;

import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** An archive with nothing in it, where no other is. */
@Component
@Fallback
class NoPictures implements PictureStore {

    @Override
    public List<StudyInfo> ofPatient(PatientId patient) {
        return List.of();
    }

    @Override
    public Optional<StudyInfo> study(StudyId study) {
        return Optional.empty();
    }

    @Override
    public Optional<StudyId> studyOf(InstanceId instance) {
        return Optional.empty();
    }

    @Override
    public List<Shot> shots(StudyId study) {
        return List.of();
    }

    @Override
    public boolean isInHand(StudyId study) {
        return false;
    }

    @Override
    public Image thumbnail(InstanceId instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Image preview(InstanceId instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<byte[]> frame(InstanceId instance, int number) {
        return Optional.empty();
    }

    @Override
    public byte[] description(InstanceId instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void original(InstanceId instance, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
