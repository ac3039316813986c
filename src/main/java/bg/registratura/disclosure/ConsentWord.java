package bg.registratura.disclosure;

/** What was said of a consent to a release. Codes are contracts. */
public enum ConsentWord {
    /** Signed by everybody who must. */
    GRANTED,
    /** The officer agrees to the transfer. */
    COUNTERSIGNED,
    /** The officer does not; nothing is transferred. */
    DECLINED,
    /** Taken back by a signed sheet; what was given before stays given. */
    WITHDRAWN
}
