package bg.registratura.pad;

/** What comes of a signature drawn on a tablet. */
public enum Inking {
    /** It stands at its place. */
    TAKEN,
    /** A dot, a dash or nothing: no signature. */
    TOO_LITTLE,
    /** The desk broke off, or this place was signed already. */
    GONE
}
