package bg.registratura.results;

import bg.registratura.breakglass.Glass;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import bg.registratura.sharing.Looks;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes a look down where it belongs: an ordinary one among the looks, one through broken glass with its opening. */
@Component
class Marks {

    private final Looks looks;
    private final StaffRights staff;
    private final Glass glass;
    private final Looker looker;

    Marks(Looks looks, StaffRights staff, Glass glass, Looker looker) {
        this.looks = looks;
        this.staff = staff;
        this.glass = glass;
        this.looker = looker;
    }

    void opened(StudyInfo study) {
        if (isThroughGlass(study)) {
            glass.opened(study.id());
        } else {
            looks.opened(study.id(), study.patient());
        }
        looker.saw(study);
    }

    void pixelsLeft(StudyInfo study, InstanceId instance) {
        if (isThroughGlass(study)) {
            glass.looked(study.id(), instance);
        } else {
            looks.pixelsLeft(study.id(), study.patient());
        }
        looker.saw(study);
    }

    /** The small picture of a card: of a dentist a look once a day, through broken glass like any other. */
    void glanced(StudyInfo study, InstanceId instance) {
        if (looker.isDentist()) {
            looks.glanced(study.id(), study.patient());
        } else if (isThroughGlass(study)) {
            glass.looked(study.id(), instance);
        }
        looker.saw(study);
    }

    Set<StudyId> seen(Collection<StudyId> among) {
        return looks.seen(among);
    }

    private boolean isThroughGlass(StudyInfo study) {
        return staff.isThroughGlass(looker.who(), study.id());
    }
}
