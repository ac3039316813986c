package bg.registratura.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.stereotype.Service;

/** The key with which the house seals papers when it was given none: EC P-256, wrapped by the master key beside the others. */
@Service
public class SealingKeys {

    /** As long as one certificate is used. */
    public static final Duration LIFE = Duration.ofDays(3 * 365);

    /** RFC 5280, appendix A.1: a common name and an organisation have no more letters. */
    private static final int MOST_LETTERS = 64;

    private final Keyring keyring;

    SealingKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The one the house seals with, if it ever sealed. */
    public Optional<SealingKey> find() {
        return keyring.sealingKey().map(SealingKeys::decoded);
    }

    /**
     * Makes another, and seals with it from now on. Its certificate names the holder as ETSI EN 319 412-3 wants it of a seal.
     *
     * @param name the laboratory's
     * @param uic ЕИК, its number in the commercial register; may be empty
     */
    public SealingKey make(String name, String uic, Instant now) {
        try {
            var pair = SelfSigned.pair();
            var holder = new X500NameBuilder().addRDN(BCStyle.C, "BG").addRDN(BCStyle.O, cut(name));
            if (!uic.isBlank()) {
                holder.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, "NTRBG-" + uic.strip());
            }
            var certificate = SelfSigned.builder(
                            pair, holder.addRDN(BCStyle.CN, cut(name)).build(), now, LIFE)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation))
                    .build(SelfSigned.signer(pair))
                    .getEncoded();
            var key = pair.getPrivate().getEncoded();
            keyring.keepSealingKey(ByteBuffer.allocate(Integer.BYTES + certificate.length + key.length)
                    .putInt(certificate.length)
                    .put(certificate)
                    .put(key)
                    .array());
            return new SealingKey(pair.getPrivate(), certificate(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the seal cannot be kept", e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("A certificate on P-256 cannot be made", e);
        }
    }

    private static SealingKey decoded(byte[] kept) {
        try {
            var buffer = ByteBuffer.wrap(kept);
            var certificate = new byte[buffer.getInt()];
            buffer.get(certificate);
            var key = new byte[buffer.remaining()];
            buffer.get(key);
            return new SealingKey(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                    certificate(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("seal.key holds no key on P-256", e);
        }
    }

    private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= MOST_LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MOST_LETTERS)).strip();
    }
}
