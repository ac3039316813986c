package bg.registratura.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account in one of its roles, or nobody known.
 *
 * @param id the account; absent for the system and for a stranger
 * @param role the code of the role acted in
 */
public record Actor(@Nullable UUID id, String role) {

    /** The house itself: schedules, watched folders, the first start. */
    public static final Actor SYSTEM = new Actor(null, "SYSTEM");

    /** Somebody at the door. */
    public static final Actor ANONYMOUS = new Actor(null, "ANONYMOUS");
}
