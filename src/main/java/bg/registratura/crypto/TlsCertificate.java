package bg.registratura.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;

/** A certificate and its private key, as PEM files. */
public record TlsCertificate(Path certificate, Path key) {

    /** SHA-256 of the certificate, as browsers show it: what a person compares before trusting it. */
    public String fingerprint() {
        try (var in = Files.newInputStream(certificate)) {
            var encoded = CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getEncoded();
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate " + certificate + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(certificate + " is no certificate", e);
        }
    }
}
