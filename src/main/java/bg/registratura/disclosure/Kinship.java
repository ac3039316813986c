package bg.registratura.disclosure;

/**
 * What somebody is to a patient who died: an heir, or a relative in the direct or the collateral line up to the fourth degree
 * (Health Act, art. 28b, para. 3). Codes are contracts.
 */
public enum Kinship {
    /** Husband or wife: an heir, of no degree. */
    SPOUSE,
    /** First degree. */
    CHILD,
    PARENT,
    /** Second degree. */
    GRANDCHILD,
    GRANDPARENT,
    SIBLING,
    /** Third degree. */
    GREAT_GRANDCHILD,
    GREAT_GRANDPARENT,
    NEPHEW,
    UNCLE,
    /** Fourth degree, the last. */
    GREAT_GREAT_GRANDCHILD,
    GREAT_GREAT_GRANDPARENT,
    GRANDNEPHEW,
    GRANDUNCLE,
    COUSIN,
    /** An heir by will, who need be no relative. */
    BY_WILL
}
