package bg.registratura.esignature;

/** What a signature is worth, the worst of what was remarked about it. */
public enum Standing {
    /** All of it was verified: a qualified electronic signature (eIDAS, art. 25(2)), whole and in force. */
    VALID,
    /** Nothing speaks against it, and something could not be verified. */
    UNPROVEN,
    /** It proves nothing. */
    INVALID
}
