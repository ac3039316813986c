package bg.registratura.subjectrequest;

/** Why article 19 lets a recipient go untold. Codes are contracts. */
public enum WaiverGround {
    /** They cannot be reached: they died, closed, or nobody knows where they are. */
    IMPOSSIBLE,
    /** It would take an effort out of all proportion to what it is good for. */
    DISPROPORTIONATE
}
