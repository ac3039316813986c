package bg.registratura.identity;

import java.util.UUID;

/** Identifies one recorded identity check. */
public record IdentityCheckId(UUID value) {}
