package bg.registratura.security;

import bg.registratura.crypto.TlsCertificate;
import bg.registratura.crypto.TlsCertificates;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * How far the house can be heard: by this machine only; by other machines, over TLS, under a name; or through a proxy on this
 * machine that ends TLS under a name of its own.
 */
@Service
public class Reach {

    private final @Nullable String lan;
    private final @Nullable String proxy;
    private final TlsCertificates certificates;

    Reach(
            @Value("${registratura.lan:#{null}}") @Nullable String lan,
            @Value("${registratura.proxy:#{null}}") @Nullable String proxy,
            TlsCertificates certificates) {
        this.lan = lan;
        this.proxy = proxy;
        this.certificates = certificates;
    }

    /** Where a browser finds the house that listens at this port. */
    public String address(int port) {
        if (lan != null) {
            return "https://" + lan + ":" + port + "/";
        }
        return proxy == null ? "http://localhost:" + port + "/" : "https://" + proxy + "/";
    }

    /** By what the house is recognized over TLS, when it ends TLS itself. */
    public Optional<String> fingerprint() {
        return certificate().map(TlsCertificate::fingerprint);
    }

    Optional<TlsCertificate> certificate() {
        return Optional.ofNullable(lan).map(name -> certificates.forName(name, addresses()));
    }

    Optional<String> proxy() {
        return Optional.ofNullable(proxy);
    }

    /** Whether every browser that counts comes over TLS. */
    boolean isSecure() {
        return lan != null || proxy != null;
    }

    private static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(address -> address.getHostAddress().replaceAll("%.*", ""))
                    .distinct()
                    .toList();
        } catch (SocketException e) {
            return List.of("127.0.0.1");
        }
    }
}
