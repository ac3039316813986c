package bg.registratura.representation;

import java.util.UUID;

/** Identifies what makes one person a representative of another. */
public record RepresentativeId(UUID value) {}
