package bg.registratura.seal;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** One seal on one PDF, by EU DSS: invisible, of the whole file, and allowing no change after it (ISO 32000-1, 12.8.2.2). */
final class Pades {

    /** Room for the seal, in bytes; with a time stamp come the server's certificates. */
    private static final int ROOM = 6 << 10;

    private static final int ROOM_WITH_TIME = 20 << 10;

    private final PAdESService service;
    private final PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    private final Signer signer;
    private final InMemoryDocument pdf;
    private final SignatureValue value;

    /** Signs the bytes; the field of the name stands in the PDF already. */
    Pades(byte[] pdf, String field, Signer signer, Instant at, @Nullable TimeStamps stamps)
            throws GeneralSecurityException {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        this.service = new PAdESService(verifier);
        this.signer = signer;
        this.pdf = new InMemoryDocument(pdf);
        if (stamps != null) {
            service.setTspSource((_, digest) -> new TimestampBinary(stamped(stamps, digest)));
        }
        fill(field, at, stamps != null);
        var algorithm = signer.isElliptic() ? SignatureAlgorithm.ECDSA_SHA256 : SignatureAlgorithm.RSA_SHA256;
        var bytes = service.getDataToSign(this.pdf, parameters).getBytes();
        this.value = new SignatureValue(algorithm, signer.sign(bytes));
    }

    private void fill(String field, Instant at, boolean timed) {
        var chain = signer.chain().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setAppName("Registratura");
        parameters.setContentSize(timed ? ROOM_WITH_TIME : ROOM);
        parameters.getImageParameters().getFieldParameters().setFieldId(field);
    }

    /** The sealed PDF; the level with a time stamp asks its server. */
    byte[] at(SealLevel level) throws DSSException {
        parameters.setSignatureLevel(
                level == SealLevel.T ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        try (var sealed = new ByteArrayOutputStream()) {
            service.signDocument(pdf, parameters, value).writeTo(sealed);
            return sealed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] stamped(TimeStamps stamps, byte[] digest) {
        try {
            return stamps.stamp(digest);
        } catch (IOException e) {
            throw new DSSException("no time stamp", e);
        }
    }
}
