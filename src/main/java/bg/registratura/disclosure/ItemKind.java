package bg.registratura.disclosure;

/** What of a person was given. Codes are contracts. */
public enum ItemKind {
    /** The pictures of a study. */
    PICTURES,
    /** What was read in them. */
    REPORT,
    /** The medical record. */
    RECORD,
    /** An answer with what is held about the person. */
    ANSWER,
    /** How many examinations, of which ages and sexes; nobody is named. */
    COUNTS,
    /** That, and how, the person was exposed without consent. */
    INCIDENT
}
