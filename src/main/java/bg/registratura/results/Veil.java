package bg.registratura.results;

/** Why the pictures of a study are not seen although it is told that they are there. */
public enum Veil {
    /** An incident of it is not decided, or decided against: nobody outside sees it. */
    REVIEWED,
    /** Its processing is restricted (GDPR art. 18): the person sees it, and who represents them by law. */
    RESTRICTED
}
