package bg.registratura.esignature;

import bg.registratura.TestClock;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An invented issuer of qualified certificates, and what it says of those it gave. */
public final class TestIssuer {

    private static final AtomicLong SERIALS = new AtomicLong(1000);
    private static final String QC = "0.4.0.1862.1.";

    final KeyPair keys = pair();
    final CertificateToken certificate;
    private final X500Name name;

    public TestIssuer(String called) {
        name = new X500NameBuilder()
                .addRDN(BCStyle.C, "BG")
                .addRDN(BCStyle.O, called)
                .addRDN(BCStyle.CN, called + " CA")
                .build();
        certificate = made(
                name, keys, Instant.parse("2001-01-01T00:00:00Z"), Instant.parse("2199-01-01T00:00:00Z"), Kind.ISSUER);
    }

    enum Kind {
        ISSUER,
        SIGNATURE,
        SEAL,
        ORDINARY
    }

    /** A key with its certificate. */
    public record Holder(KeyPair keys, CertificateToken certificate, CertificateToken issuer) {}

    /** A person with a qualified certificate. */
    public Holder person(String named, String serialNumber) {
        return holder(named, serialNumber, Kind.SIGNATURE, TestClock.START.minus(Duration.ofDays(100)), 400);
    }

    Holder holder(String named, String serialNumber, Kind kind, Instant from, int days) {
        var words = named.split(" ", 2);
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "BG")
                .addRDN(BCStyle.CN, named)
                .addRDN(BCStyle.GIVENNAME, words[0])
                .addRDN(BCStyle.SURNAME, words[words.length - 1]);
        if (!serialNumber.isEmpty()) {
            subject.addRDN(BCStyle.SERIALNUMBER, serialNumber);
        }
        var own = pair();
        return new Holder(own, made(subject.build(), own, from, from.plus(Duration.ofDays(days)), kind), certificate);
    }

    /** What it revoked, as it says on a day. */
    public byte[] revoked(Instant said, Holder... gone) {
        try {
            var list = new JcaX509v2CRLBuilder(certificate.getCertificate(), Date.from(said));
            list.setNextUpdate(Date.from(said.plus(Duration.ofDays(30))));
            for (var one : gone) {
                list.addCRLEntry(
                        one.certificate().getSerialNumber(),
                        Date.from(said.minus(Duration.ofDays(50))),
                        CRLReason.keyCompromise);
            }
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
            return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                    .getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts into a folder what the administrator would: the list, who signed it, and what was revoked. */
    public void into(Path folder, Instant nextUpdate, byte[] crl) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("TSL_BG.xml"), TestTrustedList.of(this, nextUpdate));
            Files.write(
                    folder.resolve("signer.cer"),
                    TestTrustedList.SIGNER.certificate().getEncoded());
            Files.write(folder.resolve("issuer.crl"), crl);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private CertificateToken made(X500Name subject, KeyPair of, Instant from, Instant until, Kind kind) {
        try {
            var utils = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(SERIALS.incrementAndGet()),
                            Date.from(from),
                            Date.from(until),
                            subject,
                            of.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(kind == Kind.ISSUER))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(
                                    kind == Kind.ISSUER
                                            ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                            : KeyUsage.nonRepudiation))
                    .addExtension(
                            Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(of.getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            utils.createAuthorityKeyIdentifier(keys.getPublic()));
            if (kind == Kind.SIGNATURE || kind == Kind.SEAL) {
                builder.addExtension(Extension.qCStatements, false, statements(kind));
            }
            return new CertificateToken(new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    /** ETSI EN 319 412-5: qualified, on a device for it, for a signature or for a seal. */
    private static DERSequence statements(Kind kind) {
        var all = new ASN1EncodableVector();
        all.add(new DERSequence(new ASN1ObjectIdentifier(QC + "1")));
        all.add(new DERSequence(new ASN1ObjectIdentifier(QC + "4")));
        var type = new ASN1EncodableVector();
        type.add(new ASN1ObjectIdentifier(QC + "6"));
        type.add(new DERSequence(new ASN1ObjectIdentifier(QC + (kind == Kind.SEAL ? "6.2" : "6.1"))));
        all.add(new DERSequence(type));
        return new DERSequence(all);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
