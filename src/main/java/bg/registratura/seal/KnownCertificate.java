package bg.registratura.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate papers are or were sealed under.
 *
 * @param fingerprint SHA-256 of it, as programs show it: pairs of digits
 * @param holder in whose name
 * @param issuer who vouches for that
 * @param algorithm of its key
 * @param madeHere whether the house made it for itself, so that nobody vouches
 */
public record KnownCertificate(
        String fingerprint,
        String holder,
        String issuer,
        String algorithm,
        Instant from,
        Instant until,
        boolean madeHere,
        Instant firstUsedAt) {

    static KnownCertificate of(byte[] fingerprint, byte[] encoded, boolean madeHere, Instant firstUsedAt) {
        try {
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            return new KnownCertificate(
                    HexFormat.ofDelimiter(":").withUpperCase().formatHex(fingerprint),
                    name(certificate.getSubjectX500Principal()),
                    name(certificate.getIssuerX500Principal()),
                    certificate.getPublicKey().getAlgorithm(),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    madeHere,
                    firstUsedAt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what papers were sealed under is no certificate", e);
        }
    }

    static byte[] fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    }

    /** Whole days until it ends; none when it has. */
    public long daysLeft(Instant now) {
        return Math.max(0, Duration.between(now, until).toDays());
    }

    /** The common name where there is one, else all of it. */
    private static String name(X500Principal principal) {
        try {
            return new LdapName(principal.getName(X500Principal.RFC2253))
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(principal.getName());
        } catch (InvalidNameException _) {
            return principal.getName();
        }
    }
}
