package bg.registratura.credential;

/** What the desk may know of somebody's online access: that it is there, never what opens it. */
public enum Access {
    /** Never asked for. */
    NONE,
    /** A sheet was handed over and not used yet. */
    SHEET_OUT,
    /** A sheet was handed over and its time ran out. */
    SHEET_EXPIRED,
    /** The person set a password of their own. */
    ACTIVE,
    /** It was ended. */
    ENDED
}
