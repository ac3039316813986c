package bg.registratura.disclosure;

/** A consent to a release, just printed. */
public record PrintedRelease(ReleaseConsent consent, byte[] pdf) {}
