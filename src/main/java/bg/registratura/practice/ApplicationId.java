package bg.registratura.practice;

import java.util.UUID;

/** Identifies a dentist's place in a practice, from the application to its end. */
public record ApplicationId(UUID value) {}
