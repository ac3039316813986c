package bg.registratura.sharing;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a mandate on paper names.
 *
 * @param studies those the dentist may see; none for all of them, those to come too
 * @param lastDay the last day on which they may
 */
public record Mandate(PatientId patient, PractitionerId dentist, List<StudyId> studies, LocalDate lastDay) {

    /** Keeps the studies as they are now. */
    public Mandate {
        studies = List.copyOf(studies);
    }

    /** Whether it is for all studies. */
    public boolean isForAll() {
        return studies.isEmpty();
    }
}
