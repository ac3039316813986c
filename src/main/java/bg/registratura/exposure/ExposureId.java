package bg.registratura.exposure;

import java.util.UUID;

/** Identifies one recorded exposure. */
public record ExposureId(UUID value) {}
