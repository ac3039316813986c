package bg.registratura.credential;

import java.util.UUID;

/** Identifies one issued credential; the sheet carries no trace of it. */
public record CredentialId(UUID value) {}
