package bg.registratura.subjectrequest;

import bg.registratura.identity.Bearer;

/** In what quality the applicant stands at the desk. */
public enum ApplicantRole {
    /** The data are their own. */
    SUBJECT,
    /** Parent of a minor. */
    PARENT,
    /** Guardian of a child under 14 or of a person fully placed under judicial disability. */
    GUARDIAN,
    /** Curator of a person of 14 to 18. */
    CURATOR,
    /** Holder of a notarised power of attorney. */
    PROXY,
    /** Heir of a person who died (Health Act, art. 28b). */
    HEIR;

    /** Whose document is looked into. */
    public Bearer bearer() {
        return switch (this) {
            case SUBJECT -> Bearer.SELF;
            case PARENT -> Bearer.PARENT;
            case GUARDIAN -> Bearer.GUARDIAN;
            case CURATOR -> Bearer.CURATOR;
            case PROXY -> Bearer.PROXY;
            case HEIR -> Bearer.HEIR;
        };
    }
}
