package bg.registratura.dose;

import java.time.LocalDate;
import java.time.Period;

/** Whose levels apply: those of children, or of adults. */
public enum PatientGroup {
    /** Under eighteen on the day of the exposure. */
    CHILD,
    /** Eighteen or older on that day. */
    ADULT;

    private static final int MAJORITY = 18;

    /** By the age on the day of the exposure, not of registration. */
    static PatientGroup of(LocalDate born, LocalDate exposed) {
        return Period.between(born, exposed).getYears() < MAJORITY ? CHILD : ADULT;
    }
}
