package bg.registratura.identity;

/** Whether the document was valid on the day. */
public enum DocumentValidity {
    /** Within its term. */
    VALID,
    /** Past its term; accepted only with a reason. */
    EXPIRED,
    /** Issued without a term. */
    NO_EXPIRY
}
