package bg.registratura.consent;

import java.time.LocalDate;

/**
 * What decides who signs: age and capacity, and whether the patient writes and understands the language of the sheet.
 *
 * @param born the patient's day of birth
 * @param capacity what a court left to the patient to decide
 * @param signsByMark the patient cannot write and makes a mark
 * @param interpreted the sheet was explained through an interpreter
 */
public record Situation(LocalDate born, Capacity capacity, boolean signsByMark, boolean interpreted) {

    /** A person who writes, understands, and whose capacity no court restricted. */
    public static Situation ordinary(LocalDate born) {
        return new Situation(born, Capacity.CAPABLE, false, false);
    }

    /** The same where a court left the patient this. */
    Situation withCapacity(Capacity left) {
        return new Situation(born, left, signsByMark, interpreted);
    }
}
