package bg.registratura.results;

import bg.registratura.exposure.Withholding;
import bg.registratura.family.Family;
import bg.registratura.family.Standing;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PractitionerId;
import bg.registratura.restriction.Restrictions;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.Sharing;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see a study at this moment. Nothing is remembered between two questions. */
@Component
class Rights {

    private final Sharing sharing;
    private final StaffRights staff;
    private final Withholding withholding;
    private final Restrictions restrictions;
    private final Family family;

    Rights(Sharing sharing, StaffRights staff, Withholding withholding, Restrictions restrictions, Family family) {
        this.sharing = sharing;
        this.staff = staff;
        this.withholding = withholding;
        this.restrictions = restrictions;
        this.family = family;
    }

    boolean maySee(SignedIn who, StudyInfo study) {
        var subject = who.subject();
        return switch (who.kind()) {
            case PATIENT ->
                who.has(Role.PATIENT)
                        && family.standing(study.patient()).sees()
                        && !withholding.isWithheld(study.id())
                        && !isRestrictedFor(who, study);
            case DENTIST ->
                who.has(Role.DENTIST)
                        && subject != null
                        && sharing.maySee(new PractitionerId(subject), study.patient(), study.id())
                        && !withholding.isWithheld(study.id())
                        && !isRestrictedFor(who, study);
            case STAFF -> staff.maySee(who, study.id());
        };
    }

    /** Whether a study is restricted and this is neither its person nor who represents them by law; staff go by rules of their own. */
    boolean isRestrictedFor(SignedIn who, StudyInfo study) {
        return isStoppedByRestriction(who, study) && restrictions.isRestricted(study.id());
    }

    /** Whether a restriction keeps a study from everybody but its person and who represents them by law. */
    boolean isForPersonAlone(StudyInfo study) {
        return restrictions.isRestricted(study.id());
    }

    private boolean isStoppedByRestriction(SignedIn who, StudyInfo study) {
        return switch (who.kind()) {
            case PATIENT -> family.standing(study.patient()) == Standing.BY_TRUST;
            case DENTIST -> true;
            case STAFF -> false;
        };
    }

    /** The studies without a pixel of those that this person does not see at this moment; that they are there is not hidden. */
    List<StudyInfo> veiled(SignedIn who, List<StudyInfo> studies) {
        var all = studies.stream().map(StudyInfo::id).toList();
        var withheld = withholding.withheld(all);
        var restricted = restrictions.restricted(all);
        return studies.stream()
                .map(study -> veiled(who, study, withheld, restricted))
                .toList();
    }

    private StudyInfo veiled(SignedIn who, StudyInfo study, Set<StudyId> withheld, Set<StudyId> restricted) {
        if (withheld.contains(study.id())) {
            return study.under(Veil.REVIEWED);
        }
        return restricted.contains(study.id()) && isStoppedByRestriction(who, study)
                ? study.under(Veil.RESTRICTED)
                : study;
    }

    /** Whether a copy may leave with this person: what staff see stays in the house. */
    boolean mayTake(SignedIn who, StudyInfo study) {
        return switch (who.kind()) {
            case PATIENT, DENTIST -> maySee(who, study);
            case STAFF -> false;
        };
    }
}
