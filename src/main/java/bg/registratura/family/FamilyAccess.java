package bg.registratura.family;

import bg.registratura.people.PatientId;
import bg.registratura.representation.RepresentativeId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was opened at the desk: somebody sees a patient's pictures.
 *
 * @param holder who sees them: a patient's record, or the representative who is no patient
 * @param representative the right by law it rests on; absent where an adult trusts somebody
 * @param endsOn the last day of a mandate
 */
public record FamilyAccess(
        FamilyAccessId id,
        PatientId patient,
        UUID holder,
        @Nullable RepresentativeId representative,
        @Nullable LocalDate endsOn) {

    boolean isByLaw() {
        return representative != null;
    }
}
