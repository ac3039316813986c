package bg.registratura.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The certificates the house makes for itself, EC P-256: the one it shows on the local network, kept beside the other keys, and
 * the one of its own database, kept beside that.
 */
@Service
public class TlsCertificates {

    private static final Duration LIFE = Duration.ofDays(730);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final int PEM_LINE = 64;

    private final Path directory;
    private final Clock clock;

    @Autowired
    TlsCertificates(Keyring keyring, Clock clock) {
        this(keyring.directory(), clock);
    }

    private TlsCertificates(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Those that are kept in some other directory. */
    public static TlsCertificates in(Path directory, Clock clock) {
        return new TlsCertificates(directory, clock);
    }

    /** The certificate for this name; a new one when there is none, it is another's, or it ends soon. */
    public TlsCertificate forName(String name, List<String> addresses) {
        try {
            var files = new TlsCertificate(directory.resolve("tls.crt"), directory.resolve("tls.key"));
            if (!serves(files, name)) {
                make(files, name, addresses);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate in " + directory + " cannot be read or written", e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("A certificate on P-256 cannot be made", e);
        }
    }

    private boolean serves(TlsCertificate files, String name) throws IOException {
        if (Files.notExists(files.certificate()) || Files.notExists(files.key())) {
            return false;
        }
        try {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(files.certificate())));
            return certificate.getNotAfter().toInstant().isAfter(clock.instant().plus(RENEWED_BEFORE))
                    && certificate.getSubjectX500Principal().equals(subject(name));
        } catch (CertificateException _) {
            return false;
        }
    }

    private void make(TlsCertificate files, String name, List<String> addresses)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var pair = SelfSigned.pair();
        // Whatever interrupts this, no certificate is left that belongs to another key.
        Files.deleteIfExists(files.certificate());
        write(files.key(), "PRIVATE KEY", pair.getPrivate().getEncoded());
        write(files.certificate(), "CERTIFICATE", certificate(pair, name, addresses));
    }

    private byte[] certificate(KeyPair pair, String name, List<String> addresses)
            throws IOException, OperatorCreationException {
        var names = Stream.concat(
                        Stream.of(name, "localhost").map(dns -> new GeneralName(GeneralName.dNSName, dns)),
                        addresses.stream().map(address -> new GeneralName(GeneralName.iPAddress, address)))
                .toArray(GeneralName[]::new);
        return SelfSigned.builder(pair, X500Name.getInstance(subject(name).getEncoded()), clock.instant(), LIFE)
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .build(SelfSigned.signer(pair))
                .getEncoded();
    }

    private static X500Principal subject(String name) {
        return new X500Principal("CN=" + name + ",O=Registratura");
    }

    private static void write(Path file, String type, byte[] der) throws IOException {
        var body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(der);
        var fresh = Files.createTempFile(
                file.getParent(),
                "tls",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(type, body));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
