package bg.registratura.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.dimse.Limits;
import bg.registratura.dimse.Listener;
import bg.registratura.dimse.Storage;
import bg.registratura.dimse.StoreStatus;
import bg.registratura.dimse.TestUnit;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    Path ours;
    Path units;
    Path trusted;

    @BeforeEach
    void keys() throws Exception {
        ours = keys("ours");
        units = keys("units");
        trusted = folder.resolve("trusted.p12");
        try (var out = Files.newOutputStream(trusted)) {
            trusting(units).store(out, PASSWORD);
        }
    }

    @Test
    void aUnitIsHeardOverTls() throws Exception {
        try (var listener = open(null);
                var unit = new TestUnit(connected(listener.port(), null))) {
            assertThat(unit.isLetIn("UNIT")).isTrue();
            assertThat(unit.echo()).isZero();
        }
    }

    @Test
    void whoSpeaksPlainlyIsNotHeard() throws Exception {
        try (var listener = open(null)) {
            assertThatThrownBy(() -> TestUnit.calling(listener.port(), "UNIT")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whereCertificatesAreAskedForOnlyTheirBearersAreHeard() throws Exception {
        try (var listener = open(trusted)) {
            try (var unit = new TestUnit(connected(listener.port(), units))) {
                assertThat(unit.isLetIn("UNIT")).isTrue();
            }
            assertThatThrownBy(() -> {
                        try (var stranger = new TestUnit(connected(listener.port(), null))) {
                            stranger.isLetIn("UNIT");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    Listener open(@Nullable Path truststore) throws IOException {
        var nothing = new Storage() {
            @Override
            public boolean takes(String transferSyntax) {
                return true;
            }

            @Override
            public StoreStatus store(Announced announced, InputStream file) {
                return StoreStatus.NOT_AUTHORIZED;
            }
        };
        var address = UnitsOnTheNetwork.address(TlsSockets.of(ours, truststore, PASSWORD));
        return new Listener(address, Limits.USUAL, _ -> true, nothing, (_, _) -> List.of());
    }

    Socket connected(int port, @Nullable Path own) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusting(ours));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own == null ? null : read(own), PASSWORD);
        context.init(own == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    }

    Path keys(String name) throws Exception {
        var file = folder.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        return file;
    }

    static KeyStore trusting(Path keys) throws IOException, GeneralSecurityException {
        var all = read(keys);
        var trusting = KeyStore.getInstance("PKCS12");
        trusting.load(null, PASSWORD);
        for (var alias : java.util.Collections.list(all.aliases())) {
            trusting.setCertificateEntry(alias, all.getCertificate(alias));
        }
        return trusting;
    }

    static KeyStore read(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
