package bg.registratura.exposure;

/** Why a dose that a unit reports is not taken over unseen. */
public enum DoseDoubt {
    /** Zero or less is no dose. */
    NOT_POSITIVE,
    /** Out of proportion to the examination or to what the unit reported before: probably another unit of measure. */
    OTHER_UNIT
}
