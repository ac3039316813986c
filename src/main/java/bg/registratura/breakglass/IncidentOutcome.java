package bg.registratura.breakglass;

/** What became of a breach (Regulation, art. 33). Codes are contracts: they stand in the database. */
public enum IncidentOutcome {
    /** The supervisory authority was told. */
    AUTHORITY_TOLD,
    /** No risk to the person was likely: it is documented alone (art. 33(5)). */
    NO_RISK
}
