package bg.registratura.breakglass;

/** Why somebody looks at a study that is no longer made or read. Codes are contracts: they stand in the database. */
public enum GlassReason {
    /** Somebody is ill now, and the picture is needed for it. */
    EMERGENCY,
    /** The treating dentist asked for a comparison with a new study. */
    COMPARISON,
    /** A complaint, or a look at the quality of what was made. */
    COMPLAINT,
    /** The unit or the archive failed, and the picture shows how. */
    TECHNICAL_FAULT,
    /** What the words say. */
    OTHER
}
