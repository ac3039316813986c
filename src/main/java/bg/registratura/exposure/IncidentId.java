package bg.registratura.exposure;

import java.util.UUID;

/** Identifies one incident of an exposure without consent. */
public record IncidentId(UUID value) {}
