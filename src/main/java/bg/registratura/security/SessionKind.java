package bg.registratura.security;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How long each kind of person stays signed in, and what comes of resting: the one table. A house may set its own figures. */
public enum SessionKind {
    /** The desk and the room of the apparatus: resting locks, and whoever comes back finds everything as it was left. */
    DESK(10, 480, true),
    /** The data protection officer, the auditor, the administrator and the vendor's support. */
    OFFICE(10, 240, false),
    /** A dentist at the practice. */
    DENTIST(15, 480, false),
    /** A patient at home. */
    PATIENT(15, 60, false);

    private static final Set<Role> OFFICES = EnumSet.of(Role.DPO, Role.AUDITOR, Role.ADMINISTRATOR, Role.SUPPORT);

    private final Duration idle;
    private final Duration whole;
    private final boolean locks;

    SessionKind(long idleMinutes, long wholeMinutes, boolean locks) {
        this.idle = Duration.ofMinutes(idleMinutes);
        this.whole = Duration.ofMinutes(wholeMinutes);
        this.locks = locks;
    }

    static SessionKind of(SignedIn who) {
        return switch (who.kind()) {
            case PATIENT -> PATIENT;
            case DENTIST -> DENTIST;
            case STAFF -> who.roles().stream().anyMatch(OFFICES::contains) ? OFFICE : DESK;
        };
    }

    Duration idle() {
        return idle;
    }

    Duration whole() {
        return whole;
    }

    boolean locks() {
        return locks;
    }

    /** Its name in the settings. */
    String key() {
        return "registratura.session." + name().toLowerCase(Locale.ROOT);
    }
}
