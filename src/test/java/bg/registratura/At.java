package bg.registratura;

import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where a test stands: at the desk, signed in under a role, or outside. */
public final class At {

    private At() {}

    /** A member of staff sits down at the desk of this thread. */
    public static SignedIn desk(Role first, Role... more) {
        var roles = EnumSet.of(first, more);
        var who = new SignedIn(new AccountId(UUID.randomUUID()), AccountKind.STAFF, "М. Тестова", null, roles);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who,
                        null,
                        roles.stream()
                                .map(Role::authority)
                                .map(SimpleGrantedAuthority::new)
                                .toList()));
        return who;
    }

    /** Nobody is signed in. */
    public static void theDoor() {
        SecurityContextHolder.clearContext();
    }

    /** Does something at another desk; whoever stood here stands here again. */
    public static void desk(Role role, Runnable act) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            desk(role);
            act.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Roles that a test tries one after another. */
    public static List<Role> everyDeskBut(Role... excepted) {
        return EnumSet.complementOf(EnumSet.copyOf(List.of(excepted))).stream().toList();
    }
}
