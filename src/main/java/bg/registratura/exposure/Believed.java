package bg.registratura.exposure;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/** Tells an entry that the law of the schema refuses from one that fails. */
final class Believed {

    /** The state of every refusal a trigger of the schema signals. */
    private static final String RAISED_BY_A_TRIGGER = "45000";

    private Believed() {}

    /** False when the database does not believe it; nothing was written then. */
    static boolean byTheDatabase(Runnable entry) {
        try {
            entry.run();
            return true;
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                    && RAISED_BY_A_TRIGGER.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
