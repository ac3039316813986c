package bg.registratura.operations;

import bg.registratura.security.Role;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody comes back to work here: everything that a newcomer brings, anew.
 *
 * @param trainedOn the day of the new training in handling personal data
 */
public record Return(
        Set<Role> roles,
        LocalDate secrecySignedOn,
        String secrecyPaper,
        LocalDate trainedOn,
        String trainedBy,
        String reason) {

    Undertaking undertaking() {
        return new Undertaking(secrecySignedOn, secrecyPaper);
    }

    Training training() {
        return new Training(Training.Kind.DATA_PROTECTION, trainedOn, trainedBy);
    }
}
