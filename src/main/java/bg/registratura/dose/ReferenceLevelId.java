package bg.registratura.dose;

import java.util.UUID;

/** Identifies one version of one reference level. */
public record ReferenceLevelId(UUID value) {}
