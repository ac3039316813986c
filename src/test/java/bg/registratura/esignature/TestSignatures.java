package bg.registratura.esignature;

import bg.registratura.TestClock;
import bg.registratura.esignature.TestIssuer.Holder;
import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Files that invented people signed. */
public final class TestSignatures {

    private TestSignatures() {}

    /** A page that asks for something. */
    public static byte[] page(String words) {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var ink = new PDPageContentStream(pdf, page)) {
                ink.beginText();
                ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                ink.newLineAtOffset(72, 700);
                ink.showText(words);
                ink.endText();
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A PDF with a signature in it; the room behind the message is padded with zeros, as every PDF's is. */
    public static byte[] pdf(byte[] page, Holder by) {
        return pdf(page, by, TestClock.START.minusSeconds(3600));
    }

    static byte[] pdf(byte[] page, Holder by, Instant claimed) {
        var how = new PAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        how.setSigningCertificate(by.certificate());
        how.setCertificateChain(List.of(by.certificate(), by.issuer()));
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.bLevel().setSigningDate(Date.from(claimed));
        var lenient = new CommonCertificateVerifier(true);
        lenient.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        var service = new PAdESService(lenient);
        var document = new InMemoryDocument(page, "request.pdf");
        return bytes(service.signDocument(document, how, value(by, service.getDataToSign(document, how))));
    }

    /** What was signed within the message, or apart from it. */
    public static byte[] cms(byte[] file, Holder by, boolean within) {
        var how = new CAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        how.setSignaturePackaging(within ? SignaturePackaging.ENVELOPING : SignaturePackaging.DETACHED);
        how.setSigningCertificate(by.certificate());
        how.setCertificateChain(List.of(by.certificate(), by.issuer()));
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.bLevel().setSigningDate(Date.from(TestClock.START.minusSeconds(3600)));
        var service = new CAdESService(new CommonCertificateVerifier(true));
        var document = new InMemoryDocument(file, "request.pdf");
        return bytes(service.signDocument(document, how, value(by, service.getDataToSign(document, how))));
    }

    /** As RFC 5652 alone has it: nothing in it says by which certificate it was signed. */
    static byte[] plainCms(byte[] file, Holder by) {
        try {
            var message = new CMSSignedDataGenerator();
            message.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .build(
                            "SHA256withECDSA",
                            by.keys().getPrivate(),
                            by.certificate().getCertificate()));
            message.addCertificates(new JcaCertStore(List.of(by.certificate().getCertificate())));
            return message.generate(new CMSProcessableByteArray(file), true).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static SignatureValue value(Holder by, ToBeSigned bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(by.keys().getPrivate());
            signature.update(bytes.getBytes());
            return new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try (var out = new ByteArrayOutputStream()) {
            document.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
