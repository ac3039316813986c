package bg.registratura.scan;

/** What comes of saying which document a side is. */
public enum Assigning {
    /** It lies there now. */
    ASSIGNED,
    /** No document bears this number. */
    UNKNOWN_NUMBER,
    /** Somebody else assigned it or threw it away meanwhile; nothing was changed. */
    OVERTAKEN
}
