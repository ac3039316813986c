package bg.registratura.results;

import bg.registratura.exposure.Withholding;
import bg.registratura.family.Family;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.Sharing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may see a study at this moment. Nothing is remembered between two questions. */
@Component
class Rights {

    private final Sharing sharing;
    private final StaffRights staff;
    private final Withholding withholding;
    private final Family family;

    Rights(Sharing sharing, StaffRights staff, Withholding withholding, Family family) {
        this.sharing = sharing;
        this.staff = staff;
        this.withholding = withholding;
        this.family = family;
    }

    boolean maySee(SignedIn who, StudyInfo study) {
        var subject = who.subject();
        return switch (who.kind()) {
            case PATIENT ->
                who.has(Role.PATIENT) && family.standing(study.patient()).sees() && !withholding.isWithheld(study.id());
            case DENTIST ->
                who.has(Role.DENTIST)
                        && subject != null
                        && sharing.maySee(new PractitionerId(subject), study.patient(), study.id())
                        && !withholding.isWithheld(study.id());
            case STAFF -> staff.maySee(who, study.id());
        };
    }

    /** The studies without a pixel of those that nobody outside sees at this moment; that they are there is not hidden. */
    List<StudyInfo> veiled(List<StudyInfo> studies) {
        var withheld = withholding.withheld(studies.stream().map(StudyInfo::id).toList());
        return studies.stream()
                .map(study -> withheld.contains(study.id()) ? study.asWithheld() : study)
                .toList();
    }

    /** Whether a copy may leave with this person: what staff see stays in the house. */
    boolean mayTake(SignedIn who, StudyInfo study) {
        return switch (who.kind()) {
            case PATIENT, DENTIST -> maySee(who, study);
            case STAFF -> false;
        };
    }
}
