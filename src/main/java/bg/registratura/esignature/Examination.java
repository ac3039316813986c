package bg.registratura.esignature;

import java.util.List;

/** What came of the look at a file. */
public sealed interface Examination {

    /** What stands on it, in the order in which it was signed; {@code lists} names the trusted lists it was held against. */
    record Examined(FileForm form, List<SignatureFinding> signatures, String lists) implements Examination {

        public Examined {
            signatures = List.copyOf(signatures);
        }
    }

    /** It could not be read as a signed file. */
    record Unread(Why why) implements Examination {}

    /** Why nothing can be said. */
    enum Why {
        /** There is nothing in it. */
        EMPTY,
        /** A container (ASiC) or an XML signature: this house reads PDF and CMS. */
        OTHER_FORM,
        /** Neither a PDF nor a CMS message. */
        NOT_SIGNED_FILE,
        /** No signature is in it. */
        NO_SIGNATURE,
        /** Longer than the house takes. */
        TOO_LONG,
        /** It unfolds to more than an honest file does, or bears too many signatures. */
        TOO_MUCH,
        /** Damaged, or locked by a password. */
        UNREADABLE
    }
}
