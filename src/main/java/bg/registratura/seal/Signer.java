package bg.registratura.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that seals and its certificates, the key's own first.
 *
 * @param provider where the key works when it never leaves its token
 * @param madeHere whether the house made it for itself
 */
record Signer(
        PrivateKey key,
        List<X509Certificate> chain,
        @Nullable Provider provider,
        boolean madeHere) {

    /** Refuses a key the seal is not made with: RSA and elliptic curves are. */
    Signer {
        if (!List.of("EC", "RSA").contains(key.getAlgorithm())) {
            throw new IllegalArgumentException("a seal is made with RSA or an elliptic curve");
        }
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    boolean isElliptic() {
        return key.getAlgorithm().equals("EC");
    }

    boolean isValidAt(Instant moment) {
        return !moment.isBefore(certificate().getNotBefore().toInstant())
                && !moment.isAfter(certificate().getNotAfter().toInstant());
    }

    byte[] sign(byte[] bytes) throws GeneralSecurityException {
        var algorithm = isElliptic() ? "SHA256withECDSA" : "SHA256withRSA";
        var signature =
                provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "Signer[" + certificate().getSubjectX500Principal() + "]";
    }
}
