package bg.registratura.intrusion;

import java.util.UUID;

/** Identifies one rule that fired at one source. */
public record IntrusionId(UUID value) {}
