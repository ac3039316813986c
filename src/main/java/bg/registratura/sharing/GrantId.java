package bg.registratura.sharing;

import java.util.UUID;

/** Identifies a grant of access. */
public record GrantId(UUID value) {}
