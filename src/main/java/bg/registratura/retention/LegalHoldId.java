package bg.registratura.retention;

import java.util.UUID;

/** Identifies one legal hold. */
public record LegalHoldId(UUID value) {}
