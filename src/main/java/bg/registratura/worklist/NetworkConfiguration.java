package bg.registratura.worklist;

import bg.registratura.dimse.Address;
import bg.registratura.dimse.AeTitle;
import bg.registratura.dimse.Limits;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the units find the house, and what it bears; as the operator set it. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    Limits networkLimits(
            @Value("${registratura.dicom.associations:32}") int associations,
            @Value("${registratura.dicom.pdu-length:131072}") int pduLength,
            @Value("${registratura.dicom.greeting:10s}") Duration greeting,
            @Value("${registratura.dicom.reading:30s}") Duration reading,
            @Value("${registratura.dicom.idle:5m}") Duration idle) {
        return new Limits(associations, pduLength, greeting, reading, idle, Limits.USUAL.objectLength());
    }

    @Bean
    Address networkAddress(
            @Value("${registratura.dicom.address:127.0.0.1}") String host,
            @Value("${registratura.dicom.port:0}") int port,
            @Value("${registratura.dicom.ae-title:REGISTRATURA}") String aeTitle,
            NetworkTls tls)
            throws UnknownHostException {
        return new Address(new AeTitle(aeTitle), InetAddress.getByName(host), port, tls.sockets());
    }

    @Bean
    NetworkTls networkTls(
            @Value("${registratura.dicom.tls.keystore:#{null}}") @Nullable Path keystore,
            @Value("${registratura.dicom.tls.truststore:#{null}}") @Nullable Path truststore,
            @Value("${registratura.dicom.tls.password:}") String password) {
        return keystore == null
                ? ServerSocketFactory::getDefault
                : () -> TlsSockets.of(keystore, truststore, password.toCharArray());
    }

    /** Plain sockets, or such as end TLS. */
    @FunctionalInterface
    interface NetworkTls {
        ServerSocketFactory sockets();
    }
}
