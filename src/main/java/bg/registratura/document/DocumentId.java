package bg.registratura.document;

import java.util.UUID;

/** Names one issued document. */
public record DocumentId(UUID value) {}
