package bg.registratura.dose;

/** What comes of comparing a median with a level. */
public enum Finding {
    /** No level was entered for it. */
    NO_LEVEL,
    /** Fewer patients than a median needs; it is not judged. */
    TOO_FEW,
    /** The median is at the level or below. */
    WITHIN,
    /** The median is above the level: a local review is due. */
    ABOVE
}
