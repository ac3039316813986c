package bg.registratura.results;

import bg.registratura.annotation.Sight;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever draws over a picture is let see it, at that moment. */
@Component
class SightOfStudies implements Sight {

    private final Viewing viewing;

    SightOfStudies(Viewing viewing) {
        this.viewing = viewing;
    }

    @Override
    public Optional<PatientId> patientOf(StudyId study) {
        return viewing.whose(study);
    }
}
