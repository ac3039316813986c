package bg.registratura.exposure;

/** Whether a lead collar or apron was worn. */
public enum Protection {
    /** Worn. */
    USED,
    /** Not worn: not needed in this view. */
    NOT_USED,
    /** It would have been in the picture. */
    NOT_POSSIBLE
}
