package bg.registratura.consent;

/** What comes of adopting a new version of a text. */
public sealed interface TextAdopting {

    /** It stands, and takes effect on its day. */
    record Adopted(ConsentText text) implements TextAdopting {}

    /** Nothing was written. */
    record Refused(Reason reason) implements TextAdopting {}

    /** Why not. */
    enum Reason {
        /** It would take effect on a day that is over. */
        EFFECTIVE_IN_THE_PAST,
        /** The order is later than the day the text takes effect. */
        ORDERED_TOO_LATE,
        /** Somebody else wrote a version meanwhile. */
        OVERTAKEN,
        /** Its words are those of the version before. */
        UNCHANGED
    }
}
