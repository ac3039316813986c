package bg.registratura.security;

import bg.registratura.crypto.TlsCertificate;
import java.net.InetSocketAddress;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the server up for its {@link Reach}. */
@Configuration(proxyBeanMethods = false)
class ReachConfiguration {

    private static final int HTTPS = 443;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> reaching(Reach reach) {
        return server -> {
            reach.certificate().ifPresent(certificate -> overTls(server, certificate));
            reach.proxy().ifPresent(name -> behind(name, server));
        };
    }

    /**
     * The one cookie is tied to this host and never leaves over plain HTTP: under every reach the same, since browsers take
     * this machine itself for a secure place.
     */
    @Bean
    ServletContextInitializer cookie() {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName("__Host-registratura");
            cookie.setSecure(true);
            cookie.setPath("/");
        };
    }

    private static void overTls(TomcatServletWebServerFactory server, TlsCertificate certificate) {
        var ssl = new Ssl();
        ssl.setCertificate(certificate.certificate().toUri().toString());
        ssl.setCertificatePrivateKey(certificate.key().toUri().toString());
        ssl.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
        server.setSsl(ssl);
        server.setAddress(new InetSocketAddress(0).getAddress());
    }

    private static void behind(String proxy, TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            connector.setScheme("https");
            connector.setSecure(true);
            connector.setProxyName(proxy);
            connector.setProxyPort(HTTPS);
        });
    }
}
