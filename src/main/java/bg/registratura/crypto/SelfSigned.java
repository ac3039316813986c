package bg.registratura.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key on P-256 and the certificate that it signs for itself. */
final class SelfSigned {

    private static final int SERIAL_BITS = 120;
    private static final int FOUR_DIGITS_FROM = 2050;

    private SelfSigned() {}

    static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** A certificate that begins now; what it may be used for is still to be said. */
    static X509v3CertificateBuilder builder(KeyPair pair, X500Name subject, Instant from, Duration life) {
        return new X509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                time(from),
                time(from.plus(life)),
                subject,
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
    }

    static ContentSigner signer(KeyPair pair) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    }

    /** RFC 5280, 4.1.2.5: two digits of the year until 2049, four from then on. */
    private static Time time(Instant at) {
        var utc = at.atOffset(ZoneOffset.UTC);
        return utc.getYear() < FOUR_DIGITS_FROM
                ? new Time(new ASN1UTCTime(
                        DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").format(utc)))
                : new Time(new ASN1GeneralizedTime(
                        DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").format(utc)));
    }
}
