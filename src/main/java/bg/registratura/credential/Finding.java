package bg.registratura.credential;

/** What the officer found of a sheet that its holder disowned. */
public enum Finding {
    /** Somebody else came in with it: a breach of personal data. */
    MISUSED,
    /** The holder had used it and did not remember. */
    OWN_USE,
    /** It could not be found out. */
    UNCLEAR
}
