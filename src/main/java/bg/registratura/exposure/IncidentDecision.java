package bg.registratura.exposure;

import bg.registratura.security.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two said about an incident.
 *
 * @param as a reporting physician, or the data protection officer
 * @param finding absent in the earliest decisions, which had none
 * @param by the name of whoever said it
 * @param counts nothing came to the incident after it, of which it decided nothing
 */
public record IncidentDecision(
        Role as, Kind kind, @Nullable Finding finding, String reason, Instant at, String by, boolean counts) {

    /** What came out as the cause; codes are contracts. */
    public enum Finding {
        /** The clock of the unit was off: consent was there in time, and nothing else says so than the two. */
        CLOCK,
        /** Only the time is missing in the file: consent was there before the exposure, and nothing else says so than the two. */
        NO_TIME,
        /** The file shows something that was not made with X-rays; it counts as none where both find so. */
        NO_IRRADIATION,
        /** The exposure was made before anybody signed. */
        STEP_SKIPPED,
        /** The pictures are of another order or of another patient. */
        WRONG_ORDER,
        /** Something else, that the reason tells. */
        OTHER
    }

    /** Codes are contracts. */
    public enum Kind {
        /** The pictures may be seen by those who may see the patient's others. */
        RELEASED,
        /** Nobody outside sees them. */
        WITHHELD
    }
}
