package bg.registratura.esignature;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import java.util.Set;
import java.util.stream.Stream;

/** Which algorithms and lengths of keys a signature may rest on (ETSI TS 119 312). */
final class Strength {

    private static final Set<DigestAlgorithm> DIGESTS = Set.of(
            DigestAlgorithm.SHA224,
            DigestAlgorithm.SHA256,
            DigestAlgorithm.SHA384,
            DigestAlgorithm.SHA512,
            DigestAlgorithm.SHA3_256,
            DigestAlgorithm.SHA3_384,
            DigestAlgorithm.SHA3_512);
    private static final int RSA = 1900;
    private static final int CURVE = 256;

    private Strength() {}

    /** Of the signature, and of each certificate up to the one that a list names: nobody rests on what signed that. */
    static boolean isEnough(SignatureWrapper signature) {
        var chain = signature.getCertificateChain().stream().takeWhile(certificate -> !certificate.isTrusted());
        return Stream.concat(Stream.of(signature), chain).allMatch(Strength::isEnough);
    }

    private static boolean isEnough(AbstractTokenProxy token) {
        if (!DIGESTS.contains(token.getDigestAlgorithm())) {
            return false;
        }
        int bits = bits(token.getKeyLengthUsedToSignThisToken());
        var algorithm = token.getEncryptionAlgorithm();
        var isRsa = algorithm == EncryptionAlgorithm.RSA || algorithm == EncryptionAlgorithm.RSASSA_PSS;
        return bits == 0 || bits >= (isRsa ? RSA : CURVE);
    }

    /** None where it is not known, as no certificate of the signer's issuer is here: that is remarked otherwise. */
    private static int bits(String length) {
        return length != null && length.chars().allMatch(Character::isDigit) && !length.isEmpty()
                ? Integer.parseInt(length)
                : 0;
    }
}
