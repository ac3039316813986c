package bg.registratura.exposure;

import bg.registratura.security.Role;
import java.time.Instant;

/**
 * What one of the two said about an incident.
 *
 * @param as a reporting physician, or the data protection officer
 * @param by the name of whoever said it
 */
public record IncidentDecision(Role as, Kind kind, String reason, Instant at, String by) {

    /** Codes are contracts. */
    public enum Kind {
        /** The pictures may be seen by those who may see the patient's others. */
        RELEASED,
        /** Nobody outside sees them. */
        WITHHELD
    }
}
