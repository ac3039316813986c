package bg.registratura.disclosure;

/** How data leave. By e-mail, by telephone message or through somebody's cloud they do not. */
public enum Channel {
    /** The dentist signs in to the viewer with an account of their own. */
    ONLINE_ACCESS,
    /** On a medium, into the hand of the recipient. */
    MEDIUM_IN_PERSON,
    /** On paper, into the hand of the recipient. */
    PRINT,
    /** Taken by somebody the patient names, for the recipient. */
    COLLECTION_BY_THIRD_PERSON
}
