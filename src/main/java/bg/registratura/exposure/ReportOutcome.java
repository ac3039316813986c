package bg.registratura.exposure;

/** What became of a report of a unit; codes are contracts. */
public enum ReportOutcome {
    /** It is an exposure on record. */
    RECORDED,
    /** It was made without consent. */
    UNCONSENTED,
    /** A person says why it is no exposure of its own. */
    DISMISSED
}
