package bg.registratura.exposure;

/** What comes of deciding an incident. */
public sealed interface Deciding {

    /** It is on record; the incident as it stands now. */
    record Decided(Incident incident) implements Deciding {}

    /** Nothing was recorded. */
    record Refused(Reason reason) implements Deciding {}

    /** Why not. */
    enum Reason {
        /** A decision says why. */
        REASON_MISSING,
        /** Whoever decided as one of the two does not decide as the other. */
        SAME_PERSON
    }
}
