package bg.registratura.seal;

/**
 * A PDF with its seal.
 *
 * @param fingerprint SHA-256 of the certificate it was sealed under
 */
public record Sealed(byte[] pdf, byte[] fingerprint, SealLevel level) {}
