package bg.registratura.family;

/** What comes of an adult's wish that somebody else sees their pictures. */
public sealed interface Trusting {

    /** They see them from now on. */
    record Trusted(FamilyAccessId id) implements Trusting {}

    /** Nothing was opened. */
    record Refused(Reason reason) implements Trusting {}

    /** Why nothing was opened. */
    enum Reason {
        /** The look into the patient's own document is not of today, or not for this. */
        IDENTITY_MISSING,
        /** The patient is under age: the law says who sees. */
        UNDER_AGE,
        /** Whoever is trusted is under age. */
        HOLDER_UNDER_AGE,
        /** It is the patient. */
        THEMSELVES,
        /** The last day is over, or farther away than a year. */
        TERM,
        /** They see them already. */
        ALREADY
    }
}
