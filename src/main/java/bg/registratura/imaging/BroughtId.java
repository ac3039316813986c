package bg.registratura.imaging;

import java.util.UUID;

/** Identifies that a study was brought. */
public record BroughtId(UUID value) {}
