package bg.registratura.consent;

import java.util.UUID;

/** Identifies one printed sheet of consent or withdrawal. */
public record ConsentFormId(UUID value) {}
