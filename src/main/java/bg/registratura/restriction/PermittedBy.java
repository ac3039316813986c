package bg.registratura.restriction;

/** On what ground something restricted may be given all the same: GDPR art. 18(2). */
public enum PermittedBy {
    /** The person consents. */
    CONSENT,
    /** For the establishment, exercise or defence of legal claims. */
    CLAIMS,
    /** To protect the rights of another natural or legal person. */
    RIGHTS_OF_ANOTHER,
    /** For reasons of important public interest. */
    PUBLIC_INTEREST
}
