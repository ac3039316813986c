package bg.registratura.support;

import java.util.UUID;

/** Names an access of support. */
public record SupportAccessId(UUID value) {}
