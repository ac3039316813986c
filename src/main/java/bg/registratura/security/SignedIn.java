package bg.registratura.security;

import bg.registratura.shell.Visitor;
import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in: the principal of a session. It holds no address, no secret and no national identifier.
 *
 * @param account the account
 * @param kind staff, dentist or patient
 * @param displayName as it stands on screens and under documents
 * @param subject the patient or practitioner the account belongs to; absent for staff
 * @param roles what the account may be
 */
public record SignedIn(
        AccountId account,
        AccountKind kind,
        String displayName,
        @Nullable UUID subject,
        Set<Role> roles) implements Principal, Visitor, Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Whether this person acts in the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return account.value().toString();
    }
}
