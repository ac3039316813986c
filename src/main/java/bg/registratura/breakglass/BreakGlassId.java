package bg.registratura.breakglass;

import java.util.UUID;

/** Identifies one opening. */
public record BreakGlassId(UUID value) {}
