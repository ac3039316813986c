package bg.registratura.disclosure;

/** Which sheet is signed. */
public enum ReleaseForm {
    /** A written consent, inside the European Economic Area. */
    WRITTEN,
    /** An explicit consent to a transfer to a third country, countersigned by the data protection officer. */
    TRANSFER
}
