package bg.registratura.people;

import java.time.Instant;

/**
 * A record that was merged into another of the same person.
 *
 * @param into the client number of the record it was merged into
 */
public record Joined(
        MergeId merge, PatientId record, long clientNumber, PersonName name, long into, String reason, Instant at) {}
