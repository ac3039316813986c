package bg.registratura.terms;

/** What comes of accepting. */
public enum Accepting {
    /** It is on record. */
    ACCEPTED,
    /** The text was replaced while it was read: the new one is to be read. */
    OVERTAKEN
}
