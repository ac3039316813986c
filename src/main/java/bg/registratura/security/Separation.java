package bg.registratura.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which roles one account of the staff never holds together. Who keeps accounts, who decides for the persons (GDPR, art. 38(6))
 * and who checks the log does nothing beside; who hands over credentials sees no pixels. Somebody with two offices has two
 * accounts. The vendor's support is nothing beside. The database holds the same (V210, V218).
 */
public final class Separation {

    private static final Set<Role> ALONE = EnumSet.of(Role.ADMINISTRATOR, Role.DPO, Role.AUDITOR, Role.SUPPORT);
    private static final Set<Role> DESK = EnumSet.of(Role.RECEPTION, Role.SHIFT_LEAD);
    private static final Set<Role> PIXELS = EnumSet.of(Role.TECHNICIAN, Role.REPORTING_PHYSICIAN);

    private Separation() {}

    /** Two roles of these that do not go together; nothing when all of them do. */
    public static Optional<Clash> of(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .flatMap(one -> roles.stream()
                        .sorted()
                        .filter(other -> one.compareTo(other) < 0 && clash(one, other))
                        .map(other -> new Clash(one, other)))
                .findFirst();
    }

    private static boolean clash(Role one, Role other) {
        return ALONE.contains(one)
                || ALONE.contains(other)
                || DESK.contains(one) && PIXELS.contains(other)
                || PIXELS.contains(one) && DESK.contains(other);
    }

    /** Two roles that one account never holds. */
    public record Clash(Role one, Role other) {}
}
