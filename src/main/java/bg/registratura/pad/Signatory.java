package bg.registratura.pad;

import bg.registratura.identity.IdentityCheckId;
import bg.registratura.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who signed at a place.
 *
 * @param role the code of what they are to the sheet
 * @param identityCheck what showed who this is
 * @param colleague the account of a witness who works here
 */
public record Signatory(
        String role,
        String name,
        @Nullable IdentityCheckId identityCheck,
        @Nullable AccountId colleague) {

    /** Whoever explained the sheet and signs it last. */
    public static Signatory informant(String name) {
        return new Signatory("INFORMANT", name, null, null);
    }
}
