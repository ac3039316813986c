package bg.registratura.imaging;

/** What somebody has to do with the making of a study. */
public enum Making {
    /** Nobody has written down who makes it. */
    NOBODY_YET,
    /** They make it. */
    THEY,
    /** They worked at its unit that day. */
    THEIR_UNIT,
    /** Others do. */
    OTHERS
}
