package bg.registratura.subjectrequest;

/**
 * The grounds for which the laboratory's policy says that it may refuse to erase, in its order. The last is none by itself:
 * article 17(3) does not name it, it is weighed under article 21(1) alone.
 */
public enum ErasureGround {
    /** Article 17(3)(b). */
    LEGAL_DUTY,
    /** Article 17(3)(c). */
    PUBLIC_HEALTH,
    /** Article 17(3)(d). */
    STATISTICS,
    /** Article 17(3)(e). */
    LEGAL_CLAIMS,
    /** Not in article 17(3). */
    LEGITIMATE_INTEREST;

    /** Whether article 17(3) names it. */
    public boolean refusesByItself() {
        return this != LEGITIMATE_INTEREST;
    }
}
