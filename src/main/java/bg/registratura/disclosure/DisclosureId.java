package bg.registratura.disclosure;

import java.util.UUID;

/** Identifies an entry of the register of disclosures. */
public record DisclosureId(UUID value) {}
