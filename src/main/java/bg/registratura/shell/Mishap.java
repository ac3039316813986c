package bg.registratura.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** What went wrong when nobody expected it, as far as a person at the screen can do something about it. */
enum Mishap {
    CHANGED_BY_ANOTHER("shell.error.changed-by-another"),
    NOT_ALLOWED("shell.error.not-allowed"),
    NO_SUCH_PAGE("shell.error.not-found.text"),
    DATABASE_AWAY("shell.error.database-away"),
    DISK_FULL("shell.error.disk-full"),
    UNKNOWN("shell.error.unexpected");

    /** MariaDB's ER_DISK_FULL and ER_RECORD_FILE_FULL. */
    private static final Set<Integer> FULL = Set.of(1021, 1114);

    /** SQLSTATE class 08, connection exception (ISO/IEC 9075-2). */
    private static final String CONNECTION_STATES = "08";

    /** ENOSPC as the C library names it; the JDK has no type for it. */
    private static final String NO_SPACE = "No space left on device";

    private final String key;

    Mishap(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The first thing known on the way from what was thrown to its cause. */
    static Mishap of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != UNKNOWN) {
                return known;
            }
        }
        return UNKNOWN;
    }

    private static Mishap known(Throwable cause) {
        return switch (cause) {
            case OptimisticLockingFailureException _ -> CHANGED_BY_ANOTHER;
            case AccessDeniedException _ -> NOT_ALLOWED;
            case NotFoundException _ -> NO_SUCH_PAGE;
            case SQLException e when FULL.contains(e.getErrorCode()) -> DISK_FULL;
            case SQLException e when String.valueOf(e.getSQLState()).startsWith(CONNECTION_STATES) -> DATABASE_AWAY;
            case IOException e when String.valueOf(e.getMessage()).contains(NO_SPACE) -> DISK_FULL;
            default -> UNKNOWN;
        };
    }
}
