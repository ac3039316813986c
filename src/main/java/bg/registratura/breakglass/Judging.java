package bg.registratura.breakglass;

/** What came of judging an opening. */
public enum Judging {
    /** It is judged. */
    JUDGED,
    /** Somebody judged it before. */
    JUDGED_BEFORE,
    /** It is not over yet. */
    STILL_OPEN,
    /** Nobody judges what they opened themselves. */
    OWN,
    /** A judgement says why. */
    NO_NOTE
}
