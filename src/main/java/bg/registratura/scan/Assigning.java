package bg.registratura.scan;

/** What comes of saying which document a side is. */
public enum Assigning {
    /** It lies there now. */
    ASSIGNED,
    /** No document bears this number. */
    UNKNOWN_NUMBER,
    /** The document has several sides, and which one this is was not said, or it has no such side. */
    WHICH_SIDE,
    /** Somebody else assigned it or threw it away meanwhile; nothing was changed. */
    OVERTAKEN
}
