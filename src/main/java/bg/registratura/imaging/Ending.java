package bg.registratura.imaging;

/** What became of a file that came. */
public enum Ending {
    /** It is kept, and new. */
    KEPT,
    /** The same bytes were kept before; nothing is there twice. */
    KEPT_BEFORE,
    /** Other bytes under the identifier of a kept picture: both are kept, and a person looks at it. */
    CONFLICT,
    /** No picture but the unit's report of its doses: kept, and read beside the pictures of its study. */
    DOSE_REPORT,
    /** Not taken in. */
    REFUSED
}
