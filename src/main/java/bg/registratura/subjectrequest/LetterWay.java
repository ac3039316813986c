package bg.registratura.subjectrequest;

/** How a letter came to its person. It is paper: nothing is sent electronically. */
public enum LetterWay {
    /** Into their hand at the desk. */
    HANDED,
    /** By post, to the address they gave. */
    POST,
    /** They gave no address: it lies in the file and is handed over when they come. */
    NO_ADDRESS
}
