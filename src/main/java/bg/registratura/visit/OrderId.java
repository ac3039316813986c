package bg.registratura.visit;

import java.util.UUID;

/** Identifies one examination asked for in a visit. */
public record OrderId(UUID value) {}
