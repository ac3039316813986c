package bg.registratura.operations;

import bg.registratura.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of who may do what: when somebody of the staff came, got other roles, left, came back.
 *
 * @param name of the member of staff
 * @param reason in the words of whoever entered it; empty at the beginning
 * @param effectiveOn the day it counts from
 * @param recordedBy the name of whoever entered it; absent where nobody did: at the first start and of what was before
 */
public record StaffChange(
        String name,
        Kind kind,
        List<Role> before,
        List<Role> after,
        String reason,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable String recordedBy) {

    /** What happened. */
    public enum Kind {
        /** Began to work here. */
        HIRED,
        /** Has other roles from then on. */
        ROLES,
        /** Works here no more. */
        LEFT,
        /** Works here again. */
        RETURNED
    }
}
