package bg.registratura.audit;

/** How an act ended (FHIR AuditEvent.outcome). */
public enum Outcome {
    /** It was done. */
    SUCCESS,
    /** It was asked for and not allowed. */
    REFUSED,
    /** It was allowed and did not work. */
    FAILURE
}
