package bg.registratura.queue;

/** Why a visit is left for later; a closed list, so that nobody writes of health. */
public enum ParkReason {
    /** A parent, guardian or interpreter is awaited. */
    COMPANION,
    /** A document is missing. */
    DOCUMENT,
    /** Something is asked of the dentist who sent the patient. */
    REFERRER,
    /** The patient went out for a moment. */
    AWAY,
    /** The patient asked for it. */
    WISH
}
