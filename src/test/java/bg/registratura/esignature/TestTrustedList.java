package bg.registratura.esignature;

import bg.registratura.esignature.TestIssuer.Holder;
import bg.registratura.esignature.TestIssuer.Kind;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.dss.xades.tsl.TrustedListV5SignatureParametersBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/** A trusted list (ETSI TS 119 612) of an invented country's one issuer, signed as lists are. */
final class TestTrustedList {

    static final Holder SIGNER = new TestIssuer("Наблюдател")
            .holder("List Signer", "", Kind.ORDINARY, Instant.parse("2001-01-01T00:00:00Z"), 70_000);

    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" Id="list" \
            TSLTag="http://uri.etsi.org/19612/TSLTag"><SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier>\
            <TSLSequenceNumber>7</TSLSequenceNumber>\
            <TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUgeneric</TSLType>\
            <SchemeOperatorName><Name xml:lang="en">Overseer</Name></SchemeOperatorName>\
            <SchemeTerritory>BG</SchemeTerritory><ListIssueDateTime>2101-01-01T00:00:00Z</ListIssueDateTime>\
            <NextUpdate><dateTime>%s</dateTime></NextUpdate></SchemeInformation>\
            <TrustServiceProviderList><TrustServiceProvider><TSPInformation>\
            <TSPName><Name xml:lang="en">Issuer</Name></TSPName>\
            <TSPTradeName><Name xml:lang="en">VATBG-000000000</Name></TSPTradeName></TSPInformation>\
            <TSPServices><TSPService><ServiceInformation>\
            <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/CA/QC</ServiceTypeIdentifier>\
            <ServiceName><Name xml:lang="en">Qualified</Name></ServiceName>\
            <ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity>\
            <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus>\
            <StatusStartingTime>2017-01-01T00:00:00Z</StatusStartingTime><ServiceInformationExtensions>\
            <Extension Critical="true"><AdditionalServiceInformation>\
            <URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSignatures</URI>\
            </AdditionalServiceInformation></Extension>\
            <Extension Critical="true"><AdditionalServiceInformation>\
            <URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSeals</URI>\
            </AdditionalServiceInformation></Extension></ServiceInformationExtensions>\
            </ServiceInformation></TSPService></TSPServices></TrustServiceProvider></TrustServiceProviderList>\
            </TrustServiceStatusList>""";

    private TestTrustedList() {}

    static byte[] of(TestIssuer issuer, Instant nextUpdate) {
        var certificate = Base64.getEncoder().encodeToString(issuer.certificate.getEncoded());
        return signed(LIST.formatted(nextUpdate, certificate).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signed(byte[] list) {
        var document = new InMemoryDocument(list, "list.xml");
        var builder = new TrustedListV5SignatureParametersBuilder(SIGNER.certificate(), document);
        builder.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var how = builder.build();
        how.bLevel().setSigningDate(new Date());
        var service = new XAdESService(new CommonCertificateVerifier());
        var value = TestSignatures.value(SIGNER, service.getDataToSign(document, how));
        try (var out = new ByteArrayOutputStream()) {
            service.signDocument(document, how, value).writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
