package bg.registratura.results;

import bg.registratura.people.PractitionerId;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.Sharing;
import org.springframework.stereotype.Component;

/** Who may see a study at this moment. Nothing is remembered between two questions. */
@Component
class Rights {

    private final Sharing sharing;
    private final PictureStore store;

    Rights(Sharing sharing, PictureStore store) {
        this.sharing = sharing;
        this.store = store;
    }

    boolean maySee(SignedIn who, StudyInfo study) {
        var subject = who.subject();
        return switch (who.kind()) {
            case PATIENT -> who.has(Role.PATIENT) && study.patient().value().equals(subject);
            case DENTIST ->
                who.has(Role.DENTIST)
                        && subject != null
                        && sharing.maySee(new PractitionerId(subject), study.patient(), study.id());
            case STAFF -> (who.has(Role.TECHNICIAN) || who.has(Role.REPORTING_PHYSICIAN)) && store.isInHand(study.id());
        };
    }

    /** Whether a copy may leave with this person: what staff see stays in the house. */
    boolean mayTake(SignedIn who, StudyInfo study) {
        return switch (who.kind()) {
            case PATIENT, DENTIST -> maySee(who, study);
            case STAFF -> false;
        };
    }
}
