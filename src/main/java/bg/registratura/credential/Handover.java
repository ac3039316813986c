package bg.registratura.credential;

import bg.registratura.document.DocumentId;
import java.time.Instant;

/** What comes of handing a sheet over. */
public sealed interface Handover {

    /**
     * The sheet, laid out in memory and nowhere else, and the protocol of its handing over. Print the sheet, let go of it.
     *
     * @param sheet a PDF of one A5 page
     * @param protocol kept and numbered, in two copies
     * @param replaces whether an older sheet or password died by it
     */
    record Ready(byte[] sheet, DocumentId protocol, Instant expiresAt, boolean replaces) implements Handover {

        @Override
        public String toString() {
            return "Ready[" + protocol + "]";
        }
    }

    /** Nothing was issued: the representative can sign in already and sees this person there from now on. */
    record Joined(String accessNumber) implements Handover {}

    /** Nothing was issued: a child has no sign-in of its own. */
    record OfChild() implements Handover {}

    /** Nothing was issued: the identity check is not of today, not for this, or shows a proxy. */
    record IdentityMissing() implements Handover {}

    /** Nothing was issued: there is no such person any more. */
    record NobodyThere() implements Handover {}
}
