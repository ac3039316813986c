package bg.registratura.credential;

import java.util.UUID;

/** Identifies an incident of a sheet. */
public record CredentialIncidentId(UUID value) {}
