package bg.registratura.visit;

import java.util.UUID;

/** Identifies one visit of one patient. */
public record VisitId(UUID value) {}
