package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.crypto.Keyring;
import bg.registratura.crypto.TlsCertificates;
import bg.registratura.intrusion.PeersAlone;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What another machine gets from the house, over real sockets; one servlet stands for all pages. */
class ReachTest {

    @TempDir
    Path data;

    @Test
    void onTheLocalNetworkTheHouseSpeaksTlsUnderItsName() throws Exception {
        try (var house = open("--registratura.lan=desk.example")) {
            var answer = overTls(port(house), "TLSv1.3");

            assertThat(answer.text()).startsWith("HTTP/1.1 200").contains("page over https");
            assertThat(answer.certificate().getSubjectAlternativeNames().toString())
                    .contains("desk.example", "localhost", "127.0.0.1");
            assertThat(answer.certificate().getPublicKey().getAlgorithm()).isEqualTo("EC");
            assertThat(house.getBean(Reach.class).fingerprint().orElseThrow()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(house.getBean(Reach.class).address(1234)).isEqualTo("https://desk.example:1234/");
        }
    }

    @Test
    @Quality(56)
    void overTlsTheCookieIsTiedToTheHost() throws Exception {
        try (var house = open("--registratura.lan=desk.example")) {
            assertThat(cookies(overTls(port(house), "TLSv1.2").text()))
                    .singleElement()
                    .asString()
                    .matches("__Host-registratura=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Strict");
        }
    }

    @Test
    @Quality(56)
    void onThisMachineTheCookieIsTheSame() throws Exception {
        try (var house = open()) {
            assertThat(cookies(plain("127.0.0.1", port(house))))
                    .singleElement()
                    .asString()
                    .matches("__Host-registratura=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Strict");
        }
    }

    @Test
    void behindAProxyEveryRequestIsOverTls() throws Exception {
        try (var house = open("--registratura.proxy=results.example")) {
            var answer = plain("127.0.0.1", port(house));

            assertThat(answer).contains("page over https");
            assertThat(cookies(answer))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-registratura=")
                    .contains("; Secure");
        }
    }

    @Test
    @Quality(60)
    void olderTlsIsNotSpoken() throws Exception {
        try (var house = open("--registratura.lan=desk.example")) {
            assertThatThrownBy(() -> overTls(port(house), "TLSv1.1"))
                    .isInstanceOfAny(SSLException.class, IllegalArgumentException.class);
        }
    }

    @Test
    void plainHttpOnThePortOfTlsGetsOneSentenceAndNoPage() throws Exception {
        try (var house = open("--registratura.lan=desk.example")) {
            assertThat(plain("127.0.0.1", port(house)))
                    .startsWith("HTTP/1.1 400")
                    .contains("TLS")
                    .doesNotContain("page");
        }
    }

    @Test
    void plainHttpFromAnotherMachineGetsOneSentenceAndNoPage() throws Exception {
        var address = addressOfThisMachine();
        org.junit.jupiter.api.Assumptions.assumeTrue(address.isPresent(), "a machine with a network");
        for (var option : List.of("--registratura.demo=false", "--registratura.proxy=results.example")) {
            try (var house = open("--server.address=0.0.0.0", option)) {
                assertThat(plain(address.get(), port(house)))
                        .startsWith("HTTP/1.1 403")
                        .contains("Registratura answers other machines over https only.")
                        .doesNotContain("page", "Set-Cookie");
            }
        }
    }

    @Test
    void theCertificateIsKeptForItsNameAndMadeAnewForAnother() throws Exception {
        String first;
        try (var house = open("--registratura.lan=desk.example")) {
            first = house.getBean(Reach.class).fingerprint().orElseThrow();
        }
        try (var house = open("--registratura.lan=desk.example")) {
            assertThat(house.getBean(Reach.class).fingerprint()).contains(first);
        }
        try (var house = open("--registratura.lan=other.example")) {
            assertThat(house.getBean(Reach.class).fingerprint().orElseThrow()).isNotEqualTo(first);
        }
    }

    ConfigurableApplicationContext open(String... options) {
        var arguments = new ArrayList<>(List.of("--registratura.data=" + data, "--server.port=0"));
        arguments.addAll(List.of(options));
        return new SpringApplicationBuilder(OnePage.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    static int port(ConfigurableApplicationContext house) {
        return ((ServletWebServerApplicationContext) house).getWebServer().getPort();
    }

    static List<String> cookies(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("Set-Cookie: "))
                .map(line -> line.substring("Set-Cookie: ".length()))
                .toList();
    }

    static Optional<String> addressOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }

    static String plain(String host, int port) throws IOException {
        try (var socket = new Socket(host, port)) {
            return ask(socket);
        }
    }

    static Answer overTls(int port, String protocol) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return new Answer(ask(socket), certificate);
        }
    }

    static String ask(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /page HTTP/1.1\r\nHost: desk.example\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    record Answer(String text, X509Certificate certificate) {}

    @Import({
        ReachConfiguration.class,
        Reach.class,
        AddressBlindFilter.class,
        TlsCertificates.class,
        Keyring.class,
        PeersAlone.class,
        TestClock.class
    })
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class
    })
    static class OnePage {

        @Bean
        ServletRegistrationBean<HttpServlet> page() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            request.getSession(true);
                            response.getWriter().write("page over " + request.getScheme());
                        }
                    },
                    "/*");
        }
    }

    static final class Trusting implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
