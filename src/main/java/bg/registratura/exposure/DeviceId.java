package bg.registratura.exposure;

import java.util.UUID;

/** Identifies one X-ray unit of the laboratory. */
public record DeviceId(UUID value) {}
