package bg.registratura.disclosure;

/** What comes of calling an entry a mistake. Codes are said in words. */
public enum Annulling {
    /** The counter-entry stands beside the entry. */
    ANNULLED,
    /** Somebody else was first; theirs stands. */
    ANNULLED_BEFORE,
    /** What happened by itself is no mistake of the desk's. */
    NOT_BY_HAND,
    /** A reason of up to 300 signs is asked for. */
    REASON_MISSING
}
