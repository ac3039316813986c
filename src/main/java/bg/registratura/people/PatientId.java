package bg.registratura.people;

import java.util.UUID;

/** Identifies a patient; never derived from a national identifier. */
public record PatientId(UUID value) {}
