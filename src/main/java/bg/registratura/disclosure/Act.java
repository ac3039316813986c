package bg.registratura.disclosure;

/** In which way data left. Codes are contracts. */
public enum Act {
    /** Given into somebody's hand at the desk. */
    HANDED_OVER,
    /** A consent opened a grant in the viewer. */
    ACCESS_OPENED,
    /** A dentist looked at a study for the first time. */
    LOOKED_AT,
    /** A dentist took a copy. */
    DOWNLOADED,
    /** The answer to a request went to whoever acts for the person. */
    ANSWERED,
    /** A record left as a file that machines read. */
    EXPORTED,
    /** Counts without names went to whoever makes statistics. */
    REPORTED,
    /** Somebody outside was told of an incident. */
    TOLD,
    /** A dentist took pictures without the person, to ask a colleague. */
    DEID_OPINION,
    /** The same, to teach with. */
    DEID_TEACHING,
    /** The same, to study many of them. */
    DEID_RESEARCH;

    /** Whether somebody enters it by hand, so that it can be a mistake; the others are what happened. */
    public boolean isByHand() {
        return this == HANDED_OVER || this == REPORTED;
    }
}
