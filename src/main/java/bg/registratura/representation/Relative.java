package bg.registratura.representation;

import bg.registratura.people.PatientId;

/**
 * Another patient of the same family, to go over to at the counter.
 *
 * @param name as one is addressed
 */
public record Relative(PatientId patient, String name, Kinship kinship) {

    /** What the other is to the patient whose record is open. */
    public enum Kinship {
        /** Represents the patient. */
        REPRESENTATIVE,
        /** Is represented by the patient. */
        CHARGE,
        /** Is represented by the same person. */
        SIBLING
    }
}
