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
        /** No consent was signed or ended about the time of the exposure, so that a clock would explain something. */
        NO_CONSENT_NEAR,
        /** What was told contradicts what is said to have been found. */
        CONTRADICTED,
        /** Whoever decided as one of the two does not decide as the other. */
        SAME_PERSON
    }
}
