package bg.registratura.dose;

import java.util.UUID;

/** Identifies one version of one figure. */
public record DoseFigureId(UUID value) {}
