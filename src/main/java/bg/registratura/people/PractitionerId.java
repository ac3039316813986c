package bg.registratura.people;

import java.util.UUID;

/** Identifies a dentist or physician outside the laboratory. */
public record PractitionerId(UUID value) {}
