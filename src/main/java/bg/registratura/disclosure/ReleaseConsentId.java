package bg.registratura.disclosure;

import java.util.UUID;

/** Identifies a consent to a release. */
public record ReleaseConsentId(UUID value) {}
