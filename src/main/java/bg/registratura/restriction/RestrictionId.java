package bg.registratura.restriction;

import java.util.UUID;

/** Identifies a restriction. */
public record RestrictionId(UUID value) {}
