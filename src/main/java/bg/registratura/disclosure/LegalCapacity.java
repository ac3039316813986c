package bg.registratura.disclosure;

/** Whether somebody of age acts alone. */
public enum LegalCapacity {
    /** Acts alone when of age. */
    CAPABLE,
    /** Acts with a curator. */
    LIMITED_INTERDICTION,
    /** A guardian acts. */
    FULL_INTERDICTION
}
