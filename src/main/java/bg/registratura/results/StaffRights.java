package bg.registratura.results;

import bg.registratura.breakglass.Glass;
import bg.registratura.exposure.Withholding;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import org.springframework.stereotype.Component;

/** On what ground somebody of the staff sees a study at this moment. */
@Component
class StaffRights {

    private final PictureStore store;
    private final Withholding withholding;
    private final Glass glass;

    StaffRights(PictureStore store, Withholding withholding, Glass glass) {
        this.store = store;
        this.withholding = withholding;
        this.glass = glass;
    }

    /** The grounds there are, the ordinary ones first. */
    enum Ground {
        NONE,
        /** It is made or read. */
        IN_HAND,
        /** An incident of it waits for the physician's decision. */
        INCIDENT,
        /** They broke the glass. */
        GLASS
    }

    Ground ground(SignedIn who, StudyId study) {
        boolean reads = who.has(Role.REPORTING_PHYSICIAN);
        if (who.kind() != AccountKind.STAFF || !reads && !who.has(Role.TECHNICIAN)) {
            return Ground.NONE;
        }
        if (store.isInHand(who, study)) {
            return Ground.IN_HAND;
        }
        if (reads && withholding.isUndecided(study)) {
            return Ground.INCIDENT;
        }
        return glass.over(study).isPresent() ? Ground.GLASS : Ground.NONE;
    }

    boolean maySee(SignedIn who, StudyId study) {
        return ground(who, study) != Ground.NONE;
    }

    boolean isThroughGlass(SignedIn who, StudyId study) {
        return ground(who, study) == Ground.GLASS;
    }
}
