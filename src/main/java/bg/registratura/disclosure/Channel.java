package bg.registratura.disclosure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How data leave. By e-mail, by telephone message or through somebody's cloud they do not. */
public enum Channel {
    /** The dentist signs in to the viewer with an account of their own. */
    ONLINE_ACCESS,
    /** On a medium, into the hand of the recipient. */
    MEDIUM_IN_PERSON,
    /** On paper, into the hand of the recipient. */
    PRINT,
    /** Taken by somebody the patient names, for the recipient. */
    COLLECTION_BY_THIRD_PERSON,
    /** With a letter of the house: what it has a duty to tell. */
    LETTER,
    /** Face to face, the same. */
    SPOKEN;

    /** Those of a release. */
    public static final Set<Channel> OF_A_RELEASE =
            Collections.unmodifiableSet(EnumSet.range(ONLINE_ACCESS, COLLECTION_BY_THIRD_PERSON));
}
