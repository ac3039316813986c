package bg.registratura.breakglass;

/** What comes of asking for an opening. */
public sealed interface Opening {

    /** The study can be seen by whoever asked, until the end that it says. */
    record Opened(BreakGlass glass) implements Opening {}

    /** It is open already, and stays until its own end. */
    record OpenAlready(BreakGlass glass) implements Opening {}

    /** Nothing was opened. */
    record Refused(Reason reason) implements Opening {}

    /** Why nothing was opened. */
    enum Reason {
        /** The reason says too little. */
        TOO_FEW_WORDS,
        /** There is no such study of a patient. */
        NO_SUCH_STUDY,
        /** It is being made or read, and needs no opening. */
        IN_HAND
    }
}
