package bg.registratura.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;

/** The exam of a house that knows the certificate of {@link TestSeal} alone, or none. */
final class TestExam {

    private TestExam() {}

    static SealFinding of(byte[] file) {
        return SealExam.of(file, fingerprint -> {
            try {
                return Arrays.equals(fingerprint, KnownCertificate.fingerprint(TestSeal.SIGNER.certificate()));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        });
    }

    static SealFinding ofStranger(byte[] file) {
        return SealExam.of(file, _ -> false);
    }
}
