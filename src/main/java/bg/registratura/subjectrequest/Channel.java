package bg.registratura.subjectrequest;

/** How a request reached the laboratory. Whatever the way, the answer is collected in person. */
public enum Channel {
    /** Filled in and signed at the desk. */
    DESK,
    /** Said aloud; the desk helped it into writing. */
    SPOKEN,
    /** Came by post. */
    POST,
    /** Came with a qualified electronic signature. */
    ELECTRONIC
}
