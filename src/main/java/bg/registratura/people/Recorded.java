package bg.registratura.people;

/**
 * A record as it is written, and the person it stands for.
 *
 * @param id of the record; another than the person's when it was merged
 */
public record Recorded(Patient person, PatientId id, long clientNumber, PersonName name) {}
