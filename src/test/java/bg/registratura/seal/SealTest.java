package bg.registratura.seal;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.TestClock;
import bg.registratura.document.TestPaper;
import bg.registratura.seal.SealFinding.Kind;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judged by two who did not make it: EU DSS's validation by ETSI EN 319 102-1, and openssl, which knows nothing of PDF. */
@DisplayName("A seal")
class SealTest {

    static byte[] sealed;

    @TempDir
    Path scratch;

    @BeforeAll
    static void seal() {
        sealed = TestPaper.sealed();
    }

    @Test
    void isBaselineBAndWhole() {
        var reports = judged(sealed);
        var seal = onlySeal(reports);

        assertThat(reports.getSimpleReport().getIndication(seal.getId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(seal.getSignatureFormat()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(seal.isSignatureIntact()).isTrue();
        assertThat(seal.arePdfModificationsDetected()).isFalse();
        assertThat(range(sealed).isWhole(sealed)).isTrue();
    }

    @Test
    void isUnderstoodByOpenssl() throws Exception {
        assertThat(openssl(sealed)).isZero();
        var other = sealed.clone();
        other[100] ^= 1;
        assertThat(openssl(other)).isNotZero();
    }

    @Test
    void isBrokenByOneByteOfWhatItCovers() {
        var broken = sealed.clone();
        broken[broken.length / 3] ^= 1;
        assertThat(broken[broken.length / 3]).isNotEqualTo(sealed[broken.length / 3]);

        assertThat(TestExam.of(broken).kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void doesNotCoverWhatIsPaintedOverAPageAfterwards() {
        var painted = TestPaper.paintedOver(sealed);

        var seal = onlySeal(judged(painted));
        assertThat(seal.isSignatureIntact()).isTrue();
        assertThat(seal.arePdfModificationsDetected()).isTrue();
        var found = TestExam.of(painted);
        assertThat(found.kind()).isEqualTo(Kind.ADDED_TO);
        assertThat(found.asSealed()).isEqualTo(sealed);
    }

    @Test
    void doesNotCoverAPageThatWasAppended() {
        var longer = TestPaper.withOnePageMore(sealed);

        assertThat(onlySeal(judged(longer)).arePdfModificationsDetected()).isTrue();
        assertThat(TestExam.of(longer).kind()).isEqualTo(Kind.ADDED_TO);
    }

    @Test
    void isNotLentToAnotherFile() {
        var message = new String(sealed, StandardCharsets.ISO_8859_1);
        var stolen = ("%PDF-1.7\n" + message.substring(message.indexOf("/ByteRange") - 5000))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TestExam.of(stolen).kind()).isIn(Kind.NONE, Kind.BROKEN);
    }

    @Test
    void isNotTakenForOneWhenSomebodyElseMadeIt() {
        assertThat(TestExam.ofStranger(sealed).kind()).isEqualTo(Kind.NONE);
        assertThat(TestExam.of("%PDF-1.7 nothing".getBytes(StandardCharsets.ISO_8859_1))
                        .kind())
                .isEqualTo(Kind.NONE);
    }

    private static SealRange range(byte[] pdf) {
        var ranges = SealRange.in(pdf);
        assertThat(ranges).hasSize(1);
        return ranges.getFirst();
    }

    private static SignatureWrapper onlySeal(Reports reports) {
        assertThat(reports.getDiagnosticData().getSignatures()).hasSize(1);
        return reports.getDiagnosticData().getSignatures().getFirst();
    }

    static Reports judged(byte[] pdf) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(TestSeal.SIGNER.certificate()));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(TestClock.START.plusSeconds(60)));
        return validator.validateDocument();
    }

    /** The code with which {@code openssl cms -verify} ends. */
    private int openssl(byte[] pdf) throws IOException, InterruptedException {
        var range = range(pdf);
        Files.write(scratch.resolve("message"), range.message());
        Files.write(scratch.resolve("content"), range.signed(pdf));
        Files.writeString(
                scratch.resolve("certificate"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(encoded())
                        + "\n-----END CERTIFICATE-----\n");
        return new ProcessBuilder(
                        "openssl",
                        "cms",
                        "-verify",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        "message",
                        "-content",
                        "content",
                        "-certfile",
                        "certificate",
                        "-noverify",
                        "-out",
                        "/dev/null")
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("said").toFile())
                .start()
                .waitFor();
    }

    private static byte[] encoded() {
        try {
            return TestSeal.SIGNER.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
