package bg.registratura.exposure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody was told of an incident.
 *
 * @param recipient the name of whoever was told
 * @param by the name of whoever recorded it
 */
public record Notified(Audience audience, String recipient, Manner manner, LocalDate on, Instant at, String by) {

    /** Those that Council Directive 2013/59/Euratom, art. 63, has told; codes are contracts. */
    public enum Audience {
        /** The patient, or whoever represents them. */
        PATIENT,
        /** The physician who referred the patient. */
        REFERRER,
        /** The physician who justified the examination. */
        JUSTIFIER,
        /** The authority, of what is significant. */
        AUTHORITY;

        /** Whether it is somebody other than the person and the house: whoever justifies an exposure answers for it in the house. */
        public boolean isOutside() {
            return this == REFERRER || this == AUTHORITY;
        }
    }

    /** Codes are contracts. */
    public enum Manner {
        /** Face to face: the only way to the patient. */
        IN_PERSON,
        /** By a letter with a number. */
        BY_LETTER
    }
}
