package bg.registratura.imaging;

import java.util.UUID;

/** Identifies one file that came, whatever became of it. */
public record ArrivalId(UUID value) {}
