package bg.registratura.seal;

import bg.registratura.seal.SealFinding.Kind;
import eu.europa.esig.dss.cades.validation.CMSDocumentAnalyzer;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whether a file bears a seal of this laboratory, and whether it is whole: the message is checked by EU DSS, and the seal must
 * cover the file to its last byte. A picture painted over a page in a later revision leaves the first true and the second not.
 */
@Service
public class SealExam {

    private static final SealFinding NONE = new SealFinding(Kind.NONE, new byte[0]);

    private final CertificateRepository certificates;

    SealExam(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    /** The best that can be said: a file may bear more than one seal. */
    @Transactional(readOnly = true)
    public SealFinding of(byte[] file) {
        return of(file, certificates::isKnown);
    }

    /** The same where the certificates of the laboratory are known by something else: SHA-256 of each. */
    static SealFinding of(byte[] file, Predicate<byte[]> isOurs) {
        return SealRange.in(file).stream()
                .map(range -> of(file, range, isOurs))
                .max(Comparator.comparing(SealFinding::kind))
                .orElse(NONE);
    }

    private static SealFinding of(byte[] file, SealRange range, Predicate<byte[]> isOurs) {
        return signatures(file, range).stream()
                .filter(signature -> isOurs(signature, isOurs))
                .findFirst()
                .map(signature -> judged(file, range, signature))
                .orElse(NONE);
    }

    private static List<AdvancedSignature> signatures(byte[] file, SealRange range) {
        try {
            var verifier = new CommonCertificateVerifier(true);
            verifier.setAIASource(null);
            var analyzer = new CMSDocumentAnalyzer(new InMemoryDocument(range.message()));
            analyzer.setCertificateVerifier(verifier);
            analyzer.setDetachedContents(List.of(new InMemoryDocument(range.signed(file))));
            return analyzer.getSignatures();
        } catch (DSSException | IllegalArgumentException | IllegalStateException _) {
            return List.of();
        }
    }

    private static boolean isOurs(AdvancedSignature signature, Predicate<byte[]> isOurs) {
        try {
            var token = signature.getSigningCertificateToken();
            return token != null && isOurs.test(KnownCertificate.fingerprint(token.getCertificate()));
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static SealFinding judged(byte[] file, SealRange range, AdvancedSignature signature) {
        if (!signature.getSignatureCryptographicVerification().isSignatureIntact()) {
            return new SealFinding(Kind.BROKEN, new byte[0]);
        }
        return new SealFinding(range.isWhole(file) ? Kind.WHOLE : Kind.ADDED_TO, range.revision(file));
    }
}
