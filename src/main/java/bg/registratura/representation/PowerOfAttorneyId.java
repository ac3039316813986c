package bg.registratura.representation;

import java.util.UUID;

/** Identifies a power of attorney on record. */
public record PowerOfAttorneyId(UUID value) {}
