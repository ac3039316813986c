package bg.registratura.exposure;

import java.util.UUID;

/** Identifies one exposure that was made without consent. */
public record UnconsentedId(UUID value) {}
