package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.crypto.TlsCertificates;
import bg.registratura.intrusion.Peers;
import bg.registratura.intrusion.Rule;
import bg.registratura.intrusion.Source;
import bg.registratura.intrusion.Watch;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@DatabaseTest
@DisplayName("The peer of a request")
class PeerTest {

    static final String FORGED = "203.0.113.99";

    @Autowired
    Peers peers;

    @Autowired
    TlsCertificates certificates;

    @Autowired
    IntrusionFilter intrusions;

    @Autowired
    Watch watch;

    @Autowired
    TestClock clock;

    final String stranger = "2001:db8:" + Integer.toHexString(UUID.randomUUID().hashCode() >>> 16) + "::77";

    @BeforeEach
    void anotherDay() {
        clock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @Quality(39)
    @DisplayName("is whoever the socket says, whatever the headers claim")
    void isTheSockets() throws Exception {
        var direct = new AddressBlindFilter(new Reach(null, null, certificates), peers);

        var plain = source(direct, "127.0.0.1", null);
        assertThat(source(direct, "127.0.0.1", FORGED)).isEqualTo(plain).isPresent();
        assertThat(source(direct, "127.0.0.2", FORGED)).isNotEqualTo(plain);
    }

    @Test
    @Quality(39)
    @DisplayName("behind the laboratory's own proxy is whoever that proxy saw, whatever they claimed before")
    void isTheProxys() throws Exception {
        var behind = new AddressBlindFilter(new Reach(null, "results.example", certificates), peers);

        var seen = source(behind, "127.0.0.1", stranger);
        assertThat(seen).isPresent();
        assertThat(source(behind, "127.0.0.1", FORGED + ", " + stranger)).isEqualTo(seen);
        var added = request("127.0.0.1", FORGED);
        added.addHeader("X-Forwarded-For", stranger);
        assertThat(source(behind, added))
                .as("a proxy that adds a header of its own")
                .isEqualTo(seen);
        assertThat(source(behind, "127.0.0.1", null)).isEmpty();
        assertThat(source(behind, "127.0.0.1", "unknown")).isEmpty();
        assertThat(source(behind, "127.0.0.1", "results.example")).isEmpty();
    }

    @Test
    @Quality({37, 39})
    @DisplayName("is told to nothing behind the first filter, and forgotten with the request")
    void isTold() throws Exception {
        var behind = new AddressBlindFilter(new Reach(null, "results.example", certificates), peers);
        var request = request("127.0.0.1", stranger);
        request.addHeader("Forwarded", "for=" + stranger);
        behind.doFilter(request, new MockHttpServletResponse(), (blind, _) -> {
            var http = (HttpServletRequest) blind;
            assertThat(http.getRemoteAddr()).isEqualTo("0.0.0.0");
            assertThat(http.getHeader("x-forwarded-for")).isNull();
            assertThat(Collections.list(http.getHeaders("Forwarded"))).isEmpty();
            assertThat(Collections.list(http.getHeaderNames())).containsExactly("Accept-Language");
        });

        assertThat(Peers.source()).isEmpty();
    }

    @Test
    @DisplayName("that is shut out gets one page in words, and no session")
    void isShutOut() throws Exception {
        shutOut();
        var answer = pass(new MockHttpServletRequest("GET", "/sign-in"), HttpServletResponse.SC_OK);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentAsString()).contains("<html lang=\"bg\">").doesNotContain(stranger);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1800");
        assertThat(answer.getCookies()).isEmpty();

        var english = new MockHttpServletRequest("GET", "/sign-in");
        english.addHeader("Accept-Language", "en");
        assertThat(pass(english, HttpServletResponse.SC_OK).getContentAsString())
                .contains("<html lang=\"en\">");
    }

    @Test
    @DisplayName("that is shut out leaves those alone who signed in before from the same network")
    void leavesThoseInside() throws Exception {
        shutOut();
        var inside = new MockHttpServletRequest("GET", "/results");
        inside.setSession(signedIn());

        assertThat(pass(inside, HttpServletResponse.SC_OK).getStatus()).isEqualTo(200);
        var leftOpen = new MockHttpServletRequest("POST", "/");
        leftOpen.setSession(new MockHttpSession());
        leftOpen.setParameter("v-r", "uidl");
        assertThat(pass(leftOpen, HttpServletResponse.SC_OK).getStatus()).isEqualTo(200);
    }

    @Test
    @Quality(38)
    @DisplayName("who walks through the numbers of pictures is signed out and shut out")
    void walksThroughNumbers() throws Exception {
        var session = signedIn();
        var spelled = List.of("/images/", "/%69mages/", "/im%61ges/", "/%69%6D%61%67%65%73/");
        for (int n = 0; n < Rule.IDENTIFIER_WALKING.threshold(); n++) {
            assertThat(session.isInvalid()).isFalse();
            var request = new MockHttpServletRequest("GET", spelled.get(n % 4) + UUID.randomUUID() + "/preview");
            request.setSession(session);
            pass(request, HttpServletResponse.SC_NOT_FOUND);
        }

        assertThat(session.isInvalid()).isTrue();
        assertThat(pass(new MockHttpServletRequest("GET", "/"), HttpServletResponse.SC_OK)
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    @Quality(38)
    @DisplayName(
            "who offers sessions that were never given is shut out; one old cookie offered a hundred times is none")
    void makesSessionsUp() throws Exception {
        for (int n = 0; n < 100; n++) {
            assertThat(offering("an old cookie").getStatus()).isEqualTo(200);
        }
        for (int n = 1; n < Rule.FORGED_TOKENS.threshold(); n++) {
            offering("made up " + n);
        }
        assertThat(offering("once more").getStatus()).isEqualTo(429);
    }

    MockHttpServletResponse offering(String session) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRequestedSessionId(session);
        request.setRequestedSessionIdValid(false);
        return pass(request, HttpServletResponse.SC_OK);
    }

    void shutOut() {
        peers.<RuntimeException>serve(
                InetAddress.ofLiteral(stranger), () -> IntStream.range(0, Rule.SPRAYING.threshold())
                        .forEach(n -> watch.noticed(Rule.SPRAYING, "name " + n)));
    }

    MockHttpSession signedIn() {
        At.desk(Role.PATIENT);
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        return session;
    }

    MockHttpServletResponse pass(MockHttpServletRequest request, int status) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain house = (_, answer) -> ((HttpServletResponse) answer).setStatus(status);
        peers.<Exception>serve(InetAddress.ofLiteral(stranger), () -> intrusions.doFilter(request, response, house));
        return response;
    }

    static Optional<Source> source(AddressBlindFilter filter, String socket, String forwarded) throws Exception {
        return source(filter, request(socket, forwarded));
    }

    static Optional<Source> source(AddressBlindFilter filter, MockHttpServletRequest request) throws Exception {
        var seen = new AtomicReference<Optional<Source>>(Optional.empty());
        filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> seen.set(Peers.source()));
        return seen.get();
    }

    static MockHttpServletRequest request(String socket, String forwarded) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(socket);
        request.addHeader("Accept-Language", "bg");
        if (forwarded != null) {
            List.of("X-Forwarded-For", "X-Real-IP").forEach(name -> request.addHeader(name, forwarded));
        }
        return request;
    }
}
