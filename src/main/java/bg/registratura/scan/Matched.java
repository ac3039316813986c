package bg.registratura.scan;

/** How a side came to its document. */
public enum Matched {
    /** By the number it bears. */
    READ,
    /** By a person, who said why. */
    HAND
}
