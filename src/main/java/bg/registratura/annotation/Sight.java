package bg.registratura.annotation;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import java.util.Optional;

/** Answers whether the signed-in person may see a study at this moment. */
@FunctionalInterface
public interface Sight {

    /** Whose study it is, for somebody who may see it now; a refusal is written down. */
    Optional<PatientId> patientOf(StudyId study);
}
