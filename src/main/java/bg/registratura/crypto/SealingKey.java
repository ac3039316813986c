package bg.registratura.crypto;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** The house's own key to seal papers with, and the certificate it made for it. */
public record SealingKey(PrivateKey key, X509Certificate certificate) {

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "SealingKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
