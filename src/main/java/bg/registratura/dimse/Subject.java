package bg.registratura.dimse;

import java.util.Optional;
import java.util.Set;

/** What can be talked about here (PS3.4). */
enum Subject {
    /** Are you there? */
    VERIFICATION,
    /** Take this. */
    STORAGE,
    /** What is to be done today? */
    WORKLIST;

    static final String WORKLIST_FIND = "1.2.840.10008.5.1.4.31";

    private static final String VERIFY = "1.2.840.10008.1.1";
    private static final String STORE = "1.2.840.10008.5.1.4.1.1.";
    private static final Set<String> LITTLE_ENDIAN = Set.of(Context.IMPLICIT, Context.EXPLICIT);

    /** The storage classes of the standard all begin alike. */
    static Optional<Subject> of(String uid) {
        if (uid.equals(VERIFY)) {
            return Optional.of(VERIFICATION);
        }
        if (uid.equals(WORKLIST_FIND)) {
            return Optional.of(WORKLIST);
        }
        return uid.startsWith(STORE) ? Optional.of(STORAGE) : Optional.empty();
    }

    /** Whether it can be talked about in this way of writing. */
    boolean takes(String syntax, Storage storage) {
        return this == STORAGE ? storage.takes(syntax) : LITTLE_ENDIAN.contains(syntax);
    }
}
