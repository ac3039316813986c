package bg.registratura.credential;

import bg.registratura.security.AccountId;
import java.time.Instant;

/** What comes of asking for a credential. */
public sealed interface Issuance {

    /**
     * It was issued; this value is the only place where its secret is. Print it, then let go of it.
     *
     * @param replaces whether a sheet or a password died by it
     */
    record Issued(
            CredentialId id, AccountId account, AccessName name, Secret secret, Instant expiresAt, boolean replaces)
            implements Issuance {

        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    /** The representative can sign in already and sees this person there from now on; no sheet was made. */
    record Joined(AccessName name) implements Issuance {}

    /** A child has no sign-in of its own: its representative comes, with a proof. */
    record OfChild() implements Issuance {}

    /** No identity check of this person, for this purpose, of today. */
    record IdentityMissing() implements Issuance {}

    /** There is no such person, or the account was closed. */
    record NobodyThere() implements Issuance {}

    /**
     * What the person types as their name at the door.
     *
     * @param username as stored
     * @param printed as it stands on the sheet, an access number in groups
     */
    record AccessName(String username, String printed) {}
}
