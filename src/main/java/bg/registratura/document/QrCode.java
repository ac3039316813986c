package bg.registratura.document;

/** A value that prints as a QR code, with its content as the text for whoever cannot see it. */
public record QrCode(String content) {}
