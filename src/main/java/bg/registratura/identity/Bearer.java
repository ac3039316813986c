package bg.registratura.identity;

/** Whose document was looked into: of the person the check is about, or of somebody who acts for or with them. */
public enum Bearer {
    /** The person themselves. */
    SELF,
    /** Mother or father of a minor. */
    PARENT,
    /** Guardian (настойник). */
    GUARDIAN,
    /** Curator (попечител). */
    CURATOR,
    /** Holder of a power of attorney. */
    PROXY,
    /** Sees a mark or a refusal. */
    WITNESS,
    /** Puts it into the person's language. */
    INTERPRETER,
    /** Heir or relative of a person who died (Health Act, art. 28b). */
    HEIR
}
