package bg.registratura.imaging;

/** Who brought pictures that were made elsewhere. */
public enum Bringer {
    PATIENT,
    /** A parent, a guardian or whoever else speaks for the patient. */
    REPRESENTATIVE,
    /** The dentist who sent the patient. */
    DENTIST
}
