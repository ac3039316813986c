package bg.registratura.consent;

import java.util.UUID;

/** Identifies one entry of the consent ledger. */
public record ConsentId(UUID value) {}
