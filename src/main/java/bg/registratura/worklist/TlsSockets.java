package bg.registratura.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Sockets over TLS (PS3.15, B.9): with the laboratory's own key, and, where it says whom it trusts, for those alone. */
final class TlsSockets extends ServerSocketFactory {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;
    private final boolean asksForCertificates;

    private TlsSockets(SSLContext context, boolean asksForCertificates) {
        this.context = context;
        this.asksForCertificates = asksForCertificates;
    }

    static TlsSockets of(Path keystore, @Nullable Path truststore, char[] password) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(open(keystore, password), password);
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(open(truststore == null ? keystore : truststore, password));
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return new TlsSockets(context, truststore != null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys for the units in " + keystore + " cannot be used", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys for the units in " + keystore + " cannot be read", e);
        }
    }

    private static KeyStore open(Path file, char[] password) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return ready(context.getServerSocketFactory().createServerSocket());
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return ready(context.getServerSocketFactory().createServerSocket(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return ready(context.getServerSocketFactory().createServerSocket(port, backlog));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress host) throws IOException {
        return ready(context.getServerSocketFactory().createServerSocket(port, backlog, host));
    }

    private ServerSocket ready(ServerSocket socket) {
        if (socket instanceof SSLServerSocket tls) {
            tls.setEnabledProtocols(PROTOCOLS);
            tls.setNeedClientAuth(asksForCertificates);
        }
        return socket;
    }
}
