package bg.registratura.credential;

import bg.registratura.identity.IdentityCheck;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a sheet is for, as it stands on paper.
 *
 * @param name of the person the access belongs to
 * @param identifier what tells them from others without giving a national number away: a client number, a УИН
 * @param subject the patient or practitioner; absent for staff
 */
public record Recipient(
        String name, String identifier, @Nullable UUID subject, Kind kind) {

    /** The same, named for whoever takes the sheet: a representative's is their own. */
    Recipient received(IdentityCheck check) {
        var taker = check.look().bearerName();
        return taker == null ? this : new Recipient(taker, identifier, subject, kind);
    }

    /** What kind of access it is. */
    public enum Kind {
        PATIENT("credential.scope.patient"),
        DENTIST("credential.scope.dentist"),
        PRACTICE("credential.scope.practice"),
        STAFF("credential.scope.staff");

        private final String scopeKey;

        Kind(String scopeKey) {
            this.scopeKey = scopeKey;
        }

        String scopeKey() {
            return scopeKey;
        }
    }
}
