package bg.registratura.pad;

/** What comes of typing a tablet's code at a desk. */
public enum Pairing {
    /** It belongs to this desk. */
    PAIRED,
    /** No free tablet shows this code. */
    UNKNOWN
}
