package bg.registratura.consent;

import java.util.UUID;

/** Identifies one version of what patients are told before an examination. */
public record ConsentTextId(UUID value) {}
