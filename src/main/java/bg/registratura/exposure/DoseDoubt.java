package bg.registratura.exposure;

/** Why a dose that a unit reports is not taken over unseen. */
public enum DoseDoubt {
    /** Zero or less is no dose. */
    NOT_POSITIVE,
    /** The picture and the unit's dose report say different ones. Judged anew whenever it is read, never stored. */
    CONTRADICTED,
    /** Out of proportion to the examination or to what the unit reported before: probably another unit of measure. */
    OTHER_UNIT
}
