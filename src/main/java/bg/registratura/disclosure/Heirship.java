package bg.registratura.disclosure;

import java.time.LocalDate;

/**
 * What lets an heir or relative see what is of the dead: the paper of the death and that of the kinship, as they were shown.
 *
 * @param diedOn the day of the death
 * @param deathAct number and date of the act or certificate of it
 * @param kinshipAct number and date of the certificate of heirs, or whatever else shows the kinship
 */
public record Heirship(LocalDate diedOn, String deathAct, Kinship kinship, String kinshipAct) {

    /** Whether both papers are named, and the person can have died then. */
    public boolean isShown(LocalDate earliest, LocalDate today) {
        return !deathAct.isBlank() && !kinshipAct.isBlank() && !diedOn.isAfter(today) && !diedOn.isBefore(earliest);
    }
}
